/** The list of scenes, in the order in which they are drawn. */
import { type Scene } from '../sketch.ts';
import { bookshelf } from './bookshelf.ts';
import { calligraphy } from './calligraphy.ts';
import { candleStage } from './candle-stage.ts';
import { choir } from './choir.ts';
import { clinic } from './clinic.ts';
import { courtyardDusk } from './courtyard-dusk.ts';
import { dance } from './dance.ts';
import { filmSeats } from './film-seats.ts';
import { folkMusic } from './folk-music.ts';
import { gym } from './gym.ts';
import { hotelWindow } from './hotel-window.ts';
import { lanterns } from './lanterns.ts';
import { mountainPath } from './mountain-path.ts';
import { newYearCards } from './new-year-cards.ts';
import { noodleBowl } from './noodle-bowl.ts';
import { runningTrack } from './running-track.ts';
import { studyLamp } from './study-lamp.ts';
import { tableTennis } from './table-tennis.ts';
import { teaTable } from './tea-table.ts';
import { teachersMeeting } from './teachers-meeting.ts';

export const SCENES: readonly Scene[] = [
  candleStage,
  choir,
  calligraphy,
  folkMusic,
  dance,
  tableTennis,
  bookshelf,
  teaTable,
  teachersMeeting,
  gym,
  filmSeats,
  clinic,
  studyLamp,
  noodleBowl,
  hotelWindow,
  newYearCards,
  courtyardDusk,
  runningTrack,
  lanterns,
  mountainPath,
];
