import type { ConversationView } from '../../model/views';
import { useStage } from '../stage';
import { Asking } from './asking';
import { Clock } from './clock';
import { Drafting } from './drafting';
import { Findings } from './findings';
import { Part } from './part';
import { isStranger } from './stranger';
import { Suggestions } from './suggestions';
import { AdviceLines, VoiceLine } from './voice-line';

export function SayPart({ view }: { view: ConversationView }) {
  const { desk } = useStage();
  const { text } = desk.texts.value;
  return (
    <Part name="say" title={text('part_say')} action="focus_say">
      {!isStranger(view) && <Clock view={view} />}
      <AdviceLines />
      <Asking />
      <Suggestions view={view} />
      {desk.view.value?.isDrafting && <Drafting key={view.messageKey} view={view} />}
      <VoiceLine />
      <Findings />
    </Part>
  );
}
