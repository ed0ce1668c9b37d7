import { PROFILES, type Profile } from '../model/profile';
import { Chip } from '../ui/chip';
import { usePage } from './page';

interface ContextBarProps {
  /** null: every context at once. */
  profile: Profile | null;
  choose(profile: Profile | null): void;
}

/** Which context the levels below are for. */
export function ContextBar({ profile, choose }: ContextBarProps) {
  const { texts } = usePage();
  return (
    <div class="context-bar">
      <ul aria-label={texts.text('voice_contexts')}>
        {[null, ...PROFILES].map((one) => (
          <li key={one}>
            <Chip
              tone={one === profile ? 'accent' : 'neutral'}
              isPressed={one === profile}
              onClick={() => choose(one)}
            >
              {texts.text(one ? `profile_${one}` : 'voice_everyContext')}
            </Chip>
          </li>
        ))}
      </ul>
      {profile ? <p class="hint">{texts.text('voice_contextHint')}</p> : null}
    </div>
  );
}
