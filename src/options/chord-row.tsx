import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Action, type Chord, DEFAULT_SETTINGS } from '../model/settings';
import { Button } from '../ui/button';
import { formatChord } from '../ui/chord';
import { Kbd } from '../ui/kbd';
import { type ChordProblem, chordOf, findConflict, recordChord } from './chord';
import { useFirstFocus } from './focus';
import { usePage } from './page';

interface ChordRowProps {
  action: Action;
  isRecording: boolean;
  record(isOn: boolean): void;
  change(changes: Partial<Record<Action, Chord>>): void;
}

/** One action and its chord. Where the browser listens itself, the chord is shown and changed there. */
export function ChordRow({ action, isRecording, record, change }: ChordRowProps) {
  const { desk, texts } = usePage();
  const { chords } = desk.settings;
  const isBrowsers = Boolean(desk.commands[action]);
  const chord = chordOf(action, chords, desk.commands);
  const name = texts.text(`action_${action}`);
  const initial = DEFAULT_SETTINGS.chords[action];
  // What another action took over meanwhile is not taken back behind its back.
  const canReset = chord !== initial && findConflict(chords, desk.commands, action, initial) === null;
  const opener = useRef<HTMLButtonElement | null>(null);
  const wasRecording = useRef(false);

  useLayoutEffect(() => {
    if (wasRecording.current && !isRecording) opener.current?.focus();
    wasRecording.current = isRecording;
  }, [isRecording]);

  if (isRecording) return <Recorder action={action} name={name} record={record} change={change} />;
  return (
    <li class="row">
      <span class="grow">{name}</span>
      {chord === '' ? <span class="muted">{texts.text('keyboard_none')}</span> : <Kbd chord={chord} />}
      <span class="unseen">{formatChord(chord)}</span>
      {isBrowsers ? (
        <span class="muted row-actions">{texts.text('keyboard_inBrowser')}</span>
      ) : (
        <span class="row-actions">
          {canReset ? (
            <Button
              kind="link"
              label={texts.text('keyboard_resetOne', { name })}
              onClick={() => change({ [action]: initial })}
            >
              {texts.text('keyboard_reset')}
            </Button>
          ) : null}
          <button
            type="button"
            class="button"
            data-kind="link"
            ref={opener}
            aria-label={texts.text('keyboard_changeOne', { name })}
            onClick={() => record(true)}
          >
            {texts.text('keyboard_change')}
          </button>
        </span>
      )}
    </li>
  );
}

interface RecorderProps extends Pick<ChordRowProps, 'action' | 'record' | 'change'> {
  name: string;
}

/** Waits for the new chord. Escape leaves, Backspace takes the chord away, Tab moves on as everywhere. */
function Recorder({ action, name, record, change }: RecorderProps) {
  const { desk, texts } = usePage();
  const { chords } = desk.settings;
  const problem = useSignal<ChordProblem | null>(null);
  const conflict = useSignal<{ chord: Chord; other: Action } | null>(null);
  const place = useFirstFocus<HTMLButtonElement>();

  function press(event: KeyboardEvent): void {
    const isBare = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (isBare && event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (isBare && event.key === 'Escape') {
      record(false);
      return;
    }
    if (isBare && event.key === 'Backspace') {
      change({ [action]: '' });
      return;
    }
    const recorded = recordChord(event);
    problem.value = recorded.problem;
    conflict.value = null;
    if (recorded.chord === null) return;
    const other = findConflict(chords, desk.commands, action, recorded.chord);
    if (other) conflict.value = { chord: recorded.chord, other };
    else change({ [action]: recorded.chord });
  }

  const clash = conflict.value;
  const isClashWithBrowser = clash !== null && Boolean(desk.commands[clash.other]);
  return (
    <li class="row row-open">
      <span class="grow">{name}</span>
      <button
        ref={place}
        type="button"
        class="recorder"
        aria-label={`${name}: ${texts.text('keyboard_press')}`}
        aria-describedby={`${action}-said`}
        onKeyDown={press}
      >
        {texts.text('keyboard_press')}
      </button>
      <Button kind="link" onClick={() => record(false)}>
        {texts.text('options_cancel')}
      </Button>
      <p class="wide" id={`${action}-said`} role="status">
        {problem.value ? <span class="problem">{texts.text(`chordProblem_${problem.value}`)}</span> : null}
        {clash ? (
          <span class="problem">
            {texts.text(isClashWithBrowser ? 'keyboard_conflictBrowser' : 'keyboard_conflict', {
              chord: formatChord(clash.chord),
              name: texts.text(`action_${clash.other}`),
            })}{' '}
          </span>
        ) : null}
        {!problem.value && !clash ? <span class="muted">{texts.text('keyboard_pressHint')}</span> : null}
        {clash && !isClashWithBrowser ? (
          <Button kind="link" onClick={() => change({ [action]: clash.chord, [clash.other]: '' })}>
            {texts.text('keyboard_takeOver')}
          </Button>
        ) : null}
      </p>
    </li>
  );
}
