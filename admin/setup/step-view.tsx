import type { ReactNode } from 'react';
import { settings } from '../../src/collections/index.ts';
import { STEPS, type Step, type StepId, type Task } from '../../src/setup/step.ts';

const STATES: Readonly<Record<Step['state'], string>> = {
  done: '做完了',
  left: '还要做',
  look: '看一眼',
};

/** What the colleague who looks after the server types; the desk cannot do it. */
const COMMANDS: Partial<Record<StepId, { says: string; command: string }>> = {
  publication: {
    says: '由管服务器的同事做：在放网站程序的文件夹里运行下面这一行，再照上面选好的那一种放上去。',
    command: 'npm run build',
  },
  backup: {
    says: '由管服务器的同事做，会把备份恢复到一个新文件夹里，一个字一个字比过：',
    command: 'npm run backup',
  },
};

/** Steps that are settled in 网站设置. */
const IN_SETTINGS: readonly StepId[] = [
  'union',
  'contact',
  'records',
  'colours',
  'areas',
  'place',
  'review',
];

/** One step: its state, what stands there now, and each thing that is left, with the way to its form. */
export function StepView({ step, children }: { step: Step; children?: ReactNode }) {
  const { id, state, now, left } = step;
  const command = state === 'done' ? undefined : COMMANDS[id];
  return (
    <li data-state={state}>
      <h2>
        {STEPS[id]} <span className="setup-state">{STATES[state]}</span>
      </h2>
      {now.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {left.length > 0 && (
        <ul>
          {left.map((task) => (
            <li key={task.text}>
              <TaskLine task={task} />
            </li>
          ))}
        </ul>
      )}
      {IN_SETTINGS.includes(id) && (
        <p>
          <a href={formOf(settings.site.path)} aria-label={`打开网站设置，${STEPS[id]}`}>
            打开网站设置
          </a>
        </p>
      )}
      {command && (
        <>
          <p>{command.says}</p>
          <pre>{command.command}</pre>
        </>
      )}
      {children}
    </li>
  );
}

function TaskLine({ task: { text, file } }: { task: Task }) {
  if (file === undefined || file === settings.site.path) return text;
  return <a href={formOf(file)}>{text}</a>;
}

const formOf = (file: string): string => {
  const [, folder = '', name = ''] = file.split('/');
  return `#/collections/${folder}/entries/${name.replace(/\.(?:md|yml)$/, '')}`;
};
