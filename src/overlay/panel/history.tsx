import { useSignal } from '@preact/signals';
import type { CustomerView, HistoryItem } from '../../model/views';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useStage } from '../stage';

const SHOWN_AT_FIRST = 3;

/** What was said before, newest first; each line opens its place on the network. */
export function History({ customer }: { customer: CustomerView }) {
  const { desk } = useStage();
  const texts = desk.texts.value;
  const isLong = useSignal(false);
  const shown = isLong.value ? customer.history : customer.history.slice(0, SHOWN_AT_FIRST);
  const hidden = customer.historyCount - shown.length;
  if (customer.history.length === 0) return null;
  return (
    <div class="history">
      <ul aria-label={texts.text('history')}>
        {shown.map((item) => (
          <li key={item.messageKey}>
            <Line item={item} />
          </li>
        ))}
      </ul>
      {hidden > 0 && !isLong.value && (
        <Button
          kind="link"
          isExpanded={false}
          onClick={() => {
            isLong.value = true;
          }}
        >
          <Icon name="plus" /> {texts.count('history_earlier', hidden)}
        </Button>
      )}
      {hidden > 0 && isLong.value && <p class="muted small">{texts.count('history_not_shown', hidden)}</p>}
    </div>
  );
}

function Line({ item }: { item: HistoryItem }) {
  const { desk } = useStage();
  const texts = desk.texts.value;
  const network = texts.text(`network_${item.platform}`);
  const inside = (
    <>
      {item.isOurs ? (
        <Icon name="answer" label={texts.text('history_ours', { network })} />
      ) : (
        <Icon name={item.platform} label={network} />
      )}
      <span class="cut" dir="auto">
        {item.text || texts.text('no_text')}
      </span>
      {item.postedAt !== null && (
        <time
          class="muted"
          dateTime={new Date(item.postedAt).toISOString()}
          title={texts.fullTime(item.postedAt)}
        >
          {texts.dayOf(item.postedAt, desk.now.value)}
        </time>
      )}
    </>
  );
  const look = item.isOurs ? 'history-line ours' : 'history-line';
  return item.permalink?.startsWith('https://') ? (
    <a class={look} href={item.permalink} title={item.text}>
      {inside}
    </a>
  ) : (
    <span class={look} title={item.text}>
      {inside}
    </span>
  );
}
