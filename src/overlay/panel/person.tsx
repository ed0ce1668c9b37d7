import type { CustomerView } from '../../model/views';
import { useStage } from '../stage';
import { findColour, findInitials } from './avatar';

/** Who is writing: name, handles, and what there was between us. */
export function Person({ customer }: { customer: CustomerView }) {
  const { desk } = useStage();
  const texts = desk.texts.value;
  const handles = customer.identities
    .filter(({ handle }) => handle !== null)
    .map(({ handle, platform }) =>
      texts.text('handle_on', { handle: handle ?? '', network: texts.text(`network_${platform}`) }),
    );
  const former = customer.identities.flatMap(({ formerHandles }) => formerHandles);
  if (former.length > 0)
    handles.push(texts.text('handle_formerly', { handles: former.map((handle) => `@${handle}`).join(', ') }));
  return (
    <>
      <div class="person">
        <span class="avatar" aria-hidden="true" style={{ backgroundColor: findColour(customer.personId) }}>
          {findInitials(customer.name)}
        </span>
        <div class="person-names">
          <h3>
            <bdi>{customer.name}</bdi>
          </h3>
          <p class="muted cut">{handles.join(' · ')}</p>
        </div>
      </div>
      <p class="muted">{wordContacts(customer, texts, desk.now.value)}</p>
      {customer.lines?.map((line) => (
        <p key={line} class="muted cut" title={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** "5th contact · since March · last 12 days ago, solved · Dutch" */
function wordContacts(
  customer: CustomerView,
  texts: ReturnType<typeof useStage>['desk']['texts']['value'],
  now: number,
): string {
  const { contactCount, firstContactAt, previousContactAt, previousState, language } = customer;
  const parts = [contactCount > 0 ? texts.ordinal('contact_nth', contactCount) : texts.text('contact_none')];
  if (contactCount > 1 && firstContactAt !== null)
    parts.push(texts.text('contact_since', { month: texts.monthOf(firstContactAt, now) }));
  if (previousContactAt !== null) {
    const span = texts.duration(now - previousContactAt);
    parts.push(
      previousState === null
        ? texts.text('contact_last', { span })
        : texts.text('contact_last_state', {
            span,
            state: texts.text(`was_${previousState === 'no-reply' ? 'no_reply' : previousState}`),
          }),
    );
  }
  if (language) parts.push(texts.languageName(language));
  return parts.join(' · ');
}
