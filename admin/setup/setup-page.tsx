import { useEffect, useState } from 'react';
import { contentOf } from '../../src/content-format/content-file.ts';
import { samplesIn } from '../../src/setup/samples.ts';
import type { Step } from '../../src/setup/step.ts';
import { summaryOf, whatIsLeft } from '../../src/setup/what-is-left.ts';
import { type SetupHost, readFacts } from './host.ts';
import { RemoveSamples } from './remove-samples.tsx';
import { StepView } from './step-view.tsx';
import '../ui/page.css';
import './setup.css';

type State = { steps: Step[]; samples: ReturnType<typeof samplesIn> } | 'failed' | undefined;

/** 开始使用: what a union still has to do, computed from the content each time the page is opened. */
export default function SetupPage(host: SetupHost) {
  const [state, setState] = useState<State>();
  const [said, setSaid] = useState('');

  const read = () => {
    Promise.all([host.readSnapshot(), readFacts(host)]).then(
      ([{ files, media }, facts]) => {
        const content = contentOf(files, media);
        setState({ steps: whatIsLeft(content, facts), samples: samplesIn(content) });
      },
      () => {
        setState('failed');
      },
    );
  };
  useEffect(read, []);

  return (
    <main className="desk-page setup">
      <h1>开始使用</h1>
      <div role="status">
        {state === undefined && <p>正在看还差什么……</p>}
        {state === 'failed' && (
          <p>读不到内容。请看看网络，或启动编辑台的窗口是否还开着，再打开一次。</p>
        )}
        {typeof state === 'object' && <p className="setup-summary">{summaryOf(state.steps)}</p>}
        {said !== '' && <p>{said}</p>}
      </div>
      <p>照着一步一步做，做到哪里都可以停，下次打开还在这里。写着“看一眼”的，对就不用动。</p>
      {typeof state === 'object' && (
        <ol className="setup-steps">
          {state.steps.map((step) => (
            <StepView key={step.id} step={step}>
              {step.id === 'samples' && state.samples.length > 0 && (
                <RemoveSamples
                  host={host}
                  samples={state.samples}
                  onDone={(text) => {
                    setSaid(text);
                    read();
                  }}
                />
              )}
            </StepView>
          ))}
        </ol>
      )}
    </main>
  );
}
