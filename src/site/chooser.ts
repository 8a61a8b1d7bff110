import { situations } from '../collections/listed.ts';
import { stepId } from '../collections/situations/step-id.ts';
import { getListed } from './content.ts';
import { entryHref } from './href.ts';

/** One line of the table from what happened to the step to begin with. */
export interface Choice {
  when: string;
  /** Keys of {@link AUDIENCES}. */
  who: readonly string[];
  /** Key of a topic. */
  what: string;
  href: string;
  title: string;
}

const { topic, audience } = situations.fields;

/** The labels of the two questions' answers, in their order. */
export const QUESTIONS = { who: audience.choices ?? {}, what: topic.choices ?? {} } as const;

/** The lines about one topic. */
export interface ChoiceGroup {
  /** Key of a topic. */
  what: string;
  label: string;
  choices: readonly Choice[];
}

/** The lines of {@link getChoices} by topic, in the order of the topics; none is empty. */
export async function getChoiceGroups(): Promise<ChoiceGroup[]> {
  const choices = await getChoices();
  return Object.entries(QUESTIONS.what).flatMap(([what, label]) => {
    const own = choices.filter((choice) => choice.what === what);
    return own.length > 0 ? [{ what, label, choices: own }] : [];
  });
}

/** Each situation from its first step, then the steps that editors named for a case of their own. */
async function getChoices(): Promise<Choice[]> {
  const entries = await getListed('situations');
  return entries.flatMap(({ data }) => {
    const base = entryHref('situations', data.slug);
    const about = { what: data.topic, title: data.title };
    const later = data.steps.flatMap(({ when, audience: who = data.audience }, index) =>
      when === undefined ? [] : [{ ...about, when, who, href: `${base}#${stepId(index)}` }],
    );
    return [{ ...about, when: data.title, who: data.audience, href: base }, ...later];
  });
}
