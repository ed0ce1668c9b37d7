/** @jsxImportSource react */
import { CompositeDecorator, type ContentBlock, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { listEditor } from './editors';
import { Icon } from './icons';
import { Span, Text, View } from './look';
import { Portrait } from './portrait';
import { findAddressees, findPerson, sendPost, useKnown } from './store';
import { BLUE, RED, tone } from './tone';
import { LONGEST_POST, weigh } from './weight';
import { words } from './words';

const HIGHLIGHT = /(?<![\w@])[@#][\p{L}\p{N}_]+|https?:\/\/\S+/gu;

/** X colours handles, tags and links while one types: the text of a block is then several spans. */
const decorator = new CompositeDecorator([
  {
    strategy(block: ContentBlock, found) {
      for (const match of block.getText().matchAll(HIGHLIGHT))
        found(match.index, match.index + match[0].length);
    },
    component: ({ children }: { children?: ReactNode }) => <span style={{ color: BLUE }}>{children}</span>,
  },
]);

export type ComposerProps = {
  replyTo: string | undefined;
  place: 'inline' | 'dialog';
  onSent?: () => void;
  /** Draft.js keeps Escape to itself, so a dialog hears of it from its editor. */
  onEscape?: () => void;
  isFocused?: boolean;
};

function canPost(text: string): boolean {
  return text.trim() !== '' && weigh(text) <= LONGEST_POST;
}

function Counter({ weight }: { weight: number }) {
  if (weight === 0) return null;
  const left = LONGEST_POST - weight;
  const part = Math.min(1, weight / LONGEST_POST);
  const color = left < 0 ? RED : left <= 20 ? 'rgb(255, 212, 0)' : BLUE;
  const round = 2 * Math.PI * 9;
  return (
    <View
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
      look={{ flexDirection: 'row', alignItems: 'center', marginInlineEnd: 12, columnGap: 8 }}
    >
      <Text
        look={{ fontSize: 13, fontVariantNumeric: 'tabular-nums' }}
        style={{ color: left < 0 ? RED : tone.quiet }}
      >
        {weight} / {LONGEST_POST}
      </Text>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="9" fill="none" stroke={tone.line} strokeWidth="2" />
        <circle
          cx="11"
          cy="11"
          r="9"
          fill="none"
          stroke={color}
          strokeWidth="2"
          strokeDasharray={`${round * part} ${round}`}
          transform="rotate(-90 11 11)"
        />
      </svg>
    </View>
  );
}

/** X's composer: a real Draft.js editor. The button knows only what the editor's own state says. */
export function Composer({ replyTo, place, onSent, onEscape, isFocused = false }: ComposerProps) {
  const known = useKnown();
  const own = findPerson(known, known.own);
  const answered = replyTo ? known.posts.get(replyTo) : undefined;
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const [isOpen, setOpen] = useState(place === 'dialog' || !replyTo);
  const [isSending, setSending] = useState(false);
  const editor = useRef<Editor>(null);
  const text = state.getCurrentContent().getPlainText('\n');
  const isEnabled = canPost(text) && !isSending;
  const latest = useRef({ text, replyTo, isEnabled });
  latest.current = { text, replyTo, isEnabled };

  useEffect(
    () =>
      listEditor(() => ({
        text: latest.current.text,
        statusId: latest.current.replyTo ?? null,
        enabled: latest.current.isEnabled,
      })),
    [],
  );
  useEffect(() => {
    if (isFocused) editor.current?.focus();
  }, [isFocused]);

  const send = async () => {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await sendPost(latest.current.text.trim(), replyTo);
      setState(EditorState.createEmpty(decorator));
      setOpen(place === 'dialog' || !replyTo);
      onSent?.();
    } finally {
      setSending(false);
    }
  };
  const bindKey = (event: KeyboardEvent) =>
    event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'send-post' : getDefaultKeyBinding(event);

  if (!own) return null;
  const big = place === 'dialog' || !replyTo || isOpen;
  const addressees = answered
    ? [answered.author, ...findAddressees(known, answered)].filter((handle) => handle !== known.own)
    : [];
  const placeholder = replyTo ? words.postYourReply : words.whatsHappening;
  return (
    <View look={{ padding: '0 16px' }}>
      {isOpen && addressees.length > 0 && (
        <View look={{ paddingInlineStart: 48, paddingTop: 8 }}>
          <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.quiet }}>
            {words.replyingTo}{' '}
            {addressees.slice(0, 2).map((handle, index) => (
              <Span key={handle} style={{ color: BLUE }}>
                {index > 0 && <Span style={{ color: tone.quiet }}>{` ${words.and} `}</Span>}@{handle}
              </Span>
            ))}
          </Text>
        </View>
      )}
      <View look={{ flexDirection: 'row', paddingTop: 4 }}>
        <View look={{ width: 40, marginInlineEnd: 8, paddingTop: 8, flexShrink: 0 }}>
          <Portrait person={own} size={40} linked />
        </View>
        <View
          look={{ flexGrow: 1, flexShrink: 1, flexBasis: '0%', justifyContent: 'center', padding: '4px 0' }}
        >
          <View look={{ flexDirection: big ? 'column' : 'row', alignItems: big ? 'stretch' : 'center' }}>
            <View
              look={{
                flexGrow: 1,
                flexShrink: 1,
                minHeight: place === 'dialog' ? 96 : 48,
                justifyContent: place === 'dialog' ? 'flex-start' : 'center',
              }}
            >
              <View
                testid="tweetTextarea_0_label"
                look={{ flexDirection: 'row', flexGrow: 1, flexShrink: 1 }}
                extraClass="r-1dqbpge"
              >
                <View look={{ flexGrow: 1, flexShrink: 1 }}>
                  <Text
                    look={{ fontSize: 20, lineHeight: '24px', display: 'flex' }}
                    style={{ color: tone.ink }}
                  >
                    <View look={{ display: 'inline-flex', width: '100%', padding: '12px 0' }}>
                      <div className="false draftjs-styles_0">
                        <div
                          data-testid="tweetTextarea_0RichTextInputContainer"
                          className="r-1niwhzg r-17gur6a"
                          style={{ minHeight: 24, maxHeight: 720, overflow: 'hidden auto', outline: 'none' }}
                        >
                          <Editor
                            ref={editor}
                            editorState={state}
                            onChange={setState}
                            onFocus={() => setOpen(true)}
                            onEscape={() => onEscape?.()}
                            keyBindingFn={bindKey}
                            handleKeyCommand={(command) => {
                              if (command !== 'send-post') return 'not-handled';
                              void send();
                              return 'handled';
                            }}
                            placeholder={placeholder}
                            ariaLabel={words.postText}
                            ariaMultiline
                            role="textbox"
                            spellCheck
                            tabIndex={0}
                            stripPastedStyles
                            webDriverTestID="tweetTextarea_0"
                          />
                        </div>
                      </div>
                    </View>
                  </Text>
                </View>
              </View>
            </View>
            <View
              testid="toolBar"
              look={{
                flexDirection: 'row',
                alignItems: 'center',
                justifyContent: 'space-between',
                ...(big ? { marginTop: 4, paddingBottom: 8 } : {}),
              }}
            >
              <View look={{ flexDirection: 'row', columnGap: 14 }} style={{ color: BLUE }}>
                {big &&
                  (['photo', 'smile', 'place'] as const).map((name) => (
                    <Icon key={name} name={name} size={20} />
                  ))}
              </View>
              <View look={{ flexDirection: 'row', alignItems: 'center' }}>
                <Counter weight={weigh(text)} />
                <View
                  as="button"
                  role="button"
                  type="button"
                  testid={place === 'dialog' ? 'tweetButton' : 'tweetButtonInline'}
                  disabled={!isEnabled}
                  aria-disabled={isEnabled ? undefined : 'true'}
                  tabIndex={isEnabled ? 0 : -1}
                  onClick={() => void send()}
                  look={{
                    minHeight: 36,
                    minWidth: 36,
                    padding: '0 16px',
                    borderRadius: 9999,
                    alignItems: 'center',
                    justifyContent: 'center',
                    opacity: isEnabled ? 1 : 0.5,
                    cursor: isEnabled ? 'pointer' : 'default',
                  }}
                  style={{ backgroundColor: tone.strong, borderColor: 'rgba(0, 0, 0, 0)' }}
                >
                  <Text
                    look={{ fontSize: 15, lineHeight: '20px', fontWeight: 700 }}
                    style={{ color: tone.strongInk }}
                  >
                    <Span>
                      <Span>{replyTo ? words.reply : words.post}</Span>
                    </Span>
                  </Text>
                </View>
              </View>
            </View>
          </View>
        </View>
      </View>
    </View>
  );
}
