/** @jsxImportSource react */
import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listEditor } from './editors';
import { Icon } from './icons';
import { Text, View } from './look';
import { sendMessage } from './store';
import { BLUE, tone } from './tone';
import { words } from './words';

/** The older view's box: a real Draft.js editor that sends on Enter. */
export function MessageBox({ talk }: { talk: string }) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const [isSending, setSending] = useState(false);
  const text = state.getCurrentContent().getPlainText('\n');
  const isEnabled = text.trim() !== '' && !isSending;
  const latest = useRef({ text, isEnabled });
  latest.current = { text, isEnabled };

  useEffect(
    () =>
      listEditor(() => ({ text: latest.current.text, statusId: talk, enabled: latest.current.isEnabled })),
    [talk],
  );

  const send = async () => {
    if (!latest.current.isEnabled) return;
    setSending(true);
    try {
      await sendMessage(latest.current.text.trim(), talk);
      setState(EditorState.moveFocusToEnd(EditorState.createEmpty()));
    } finally {
      setSending(false);
    }
  };
  const bindKey = (event: KeyboardEvent) =>
    event.key === 'Enter' && !event.shiftKey ? 'send-message' : getDefaultKeyBinding(event);

  return (
    <View
      as="aside"
      role="complementary"
      aria-label={words.startMessage}
      look={{ padding: '6px 12px', borderTopWidth: 1 }}
      style={{ borderColor: tone.line }}
    >
      <View
        look={{ flexDirection: 'row', alignItems: 'flex-end', borderRadius: 16, padding: 4, columnGap: 8 }}
        style={{ backgroundColor: tone.raised }}
      >
        <View look={{ padding: 8 }} style={{ color: BLUE }}>
          <Icon name="photo" size={20} />
        </View>
        <View look={{ flexGrow: 1, flexShrink: 1 }}>
          <Text look={{ fontSize: 15, lineHeight: '20px', display: 'flex' }} style={{ color: tone.ink }}>
            <View look={{ width: '100%', padding: '8px 0', maxHeight: 200, overflowY: 'auto' }}>
              <Editor
                editorState={state}
                onChange={setState}
                keyBindingFn={bindKey}
                handleKeyCommand={(command) => {
                  if (command !== 'send-message') return 'not-handled';
                  void send();
                  return 'handled';
                }}
                placeholder={words.startMessage}
                ariaLabel={words.startMessage}
                ariaMultiline
                role="textbox"
                spellCheck
                tabIndex={0}
                stripPastedStyles
                webDriverTestID="dmComposerTextInput"
              />
            </View>
          </Text>
        </View>
        <View
          as="button"
          role="button"
          type="button"
          aria-label={words.send}
          testid="dmComposerSendButton"
          disabled={!isEnabled}
          aria-disabled={isEnabled ? undefined : 'true'}
          onClick={() => void send()}
          look={{ padding: 8, opacity: isEnabled ? 1 : 0.5 }}
          style={{ color: BLUE, backgroundColor: 'rgba(0, 0, 0, 0)' }}
        >
          <Icon name="send" size={20} />
        </View>
      </View>
    </View>
  );
}
