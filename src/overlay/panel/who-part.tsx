import type { ConversationView, CustomerView } from '../../model/views';
import { Button } from '../../ui/button';
import { useStage } from '../stage';
import { Facts } from './facts';
import { History } from './history';
import { Notes } from './notes';
import { Part } from './part';
import { Person } from './person';
import { Reading } from './reading';
import { isStranger } from './stranger';

export function WhoPart({ view, customer }: { view: ConversationView; customer: CustomerView }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  return (
    <Part name="who" title={text('part_who')} action="focus_who">
      <Person customer={customer} />
      {view.reading && <Reading reading={view.reading} />}
      {isStranger(view) ? (
        <div class="stranger">
          <p class="muted">{text('stranger')}</p>
          <Button onClick={() => void acts.remember()}>{text('remember')}</Button>
        </div>
      ) : (
        <>
          <Facts key={customer.personId} customer={customer} />
          <Notes key={`${customer.personId} notes`} customer={customer} />
          <History key={`${customer.personId} history`} customer={customer} />
        </>
      )}
    </Part>
  );
}
