import { Button } from '../ui/button';
import { usePage } from './page';

/** The quiet "Saved", and the clear word with a second try when saving failed. */
export function SaveWord() {
  const { state, texts } = usePage();
  const current = state.saveState.value;
  return (
    <div class="save-word" data-kind={current.kind}>
      <span role="status">{current.kind === 'saved' ? texts.text('options_saved') : ''}</span>
      <span role="alert">
        {current.kind === 'failed' ? texts.text('options_notSaved', { reason: current.message }) : ''}
      </span>
      {current.kind === 'failed' ? (
        <Button kind="link" onClick={current.retry}>
          {texts.text('options_tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}
