/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { showTime } from './clock';
import { Text, View } from './look';
import { MessageBox } from './message-box';
import { Empty } from './page-parts';
import { Portrait } from './portrait';
import { DisplayName, HandleName } from './post-header';
import type { Person, Talk, TalkMessage } from './records';
import { RichText } from './rich-text';
import { findPerson, useKnown } from './store';
import { BLUE, tone } from './tone';
import { pageLanguage, words } from './words';

/** The list of talks; both views have one, each with marks of its own. */
function Inbox({ open }: { open: string | undefined }) {
  const known = useKnown();
  return (
    <View
      as="section"
      role="region"
      look={{
        width: 390,
        flexShrink: 1,
        borderInlineStartWidth: 1,
        borderInlineEndWidth: 1,
        minHeight: '100%',
      }}
      style={{ borderColor: tone.line }}
    >
      <View look={{ padding: 16 }}>
        <Text as="h2" role="heading" look={{ fontSize: 20, fontWeight: 700 }} style={{ color: tone.ink }}>
          {words.messages}
        </Text>
      </View>
      {known.talks.map(({ id, peer, messages }) => {
        const person = findPerson(known, peer);
        if (!person) return null;
        return (
          <View
            key={id}
            as="a"
            href={`/messages/${id}`}
            testid="conversation"
            look={{ flexDirection: 'row', columnGap: 12, padding: 16 }}
            style={{ backgroundColor: id === open ? tone.hover : 'rgba(0, 0, 0, 0)' }}
          >
            <Portrait person={person} size={40} />
            <View look={{ flexShrink: 1, flexGrow: 1 }}>
              <View look={{ flexDirection: 'row', columnGap: 4 }}>
                <DisplayName person={person} linked={false} />
                <HandleName person={person} linked={false} />
              </View>
              <Text
                look={{ fontSize: 15, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                style={{ color: tone.quiet }}
              >
                {messages.at(-1)?.text.split('\n')[0]}
              </Text>
            </View>
          </View>
        );
      })}
    </View>
  );
}

/** Stands above the first message of a talk. */
function Intro({ person }: { person: Person }) {
  return (
    <View look={{ alignItems: 'center', padding: '20px 16px 48px', rowGap: 4 }}>
      <Portrait person={person} size={64} linked />
      <DisplayName person={person} />
      <HandleName person={person} />
    </View>
  );
}

/** A message: no id, no link, no time that machines read. The face stands beside the last of several received. */
function Entry({ message, isOwn, face }: { message: TalkMessage; isOwn: boolean; face: Person | null }) {
  const corner = isOwn ? { borderEndEndRadius: 4 } : { borderEndStartRadius: 4 };
  return (
    <View testid="cellInnerDiv" look={{ width: '100%' }}>
      <View look={{ padding: '0 16px 8px' }}>
        <View testid="messageEntry" look={{ alignItems: isOwn ? 'flex-end' : 'flex-start' }}>
          <View
            look={{
              flexDirection: isOwn ? 'row-reverse' : 'row',
              alignItems: 'flex-end',
              columnGap: 8,
              maxWidth: '80%',
            }}
          >
            <View look={{ width: isOwn ? 0 : 40 }}>
              {face && <Portrait person={face} size={40} linked />}
            </View>
            <View
              look={{ borderRadius: 22, padding: '12px 16px', flexShrink: 1, ...corner }}
              style={{ backgroundColor: isOwn ? BLUE : tone.raised }}
            >
              <Text
                testid="tweetText"
                dir="auto"
                lang={message.lang}
                look={{ fontSize: 15, lineHeight: '20px' }}
                style={{ color: isOwn ? 'white' : tone.ink }}
              >
                <RichText text={message.text} />
              </Text>
            </View>
          </View>
          <Text
            look={{ fontSize: 13, lineHeight: '16px', marginTop: 6 }}
            style={{ color: tone.quiet, paddingInlineStart: isOwn ? 0 : 48 }}
          >
            {showTime(message.postedAt, pageLanguage)}
          </Text>
        </View>
      </View>
    </View>
  );
}

function Detail({ talk }: { talk: Talk }) {
  const known = useKnown();
  const scroll = useRef<HTMLElement>(null);
  const person = findPerson(known, talk.peer);
  const count = talk.messages.length;
  useEffect(() => {
    if (count > 0) scroll.current?.scrollTo(0, scroll.current.scrollHeight);
  }, [count]);
  if (!person) return null;
  return (
    <View
      as="section"
      role="region"
      look={{ width: 600, flexGrow: 1, flexShrink: 1, height: '100vh', borderInlineEndWidth: 1 }}
      style={{ borderColor: tone.line }}
    >
      <View look={{ flexDirection: 'row', alignItems: 'center', columnGap: 12, padding: '10px 16px' }}>
        <Portrait person={person} size={32} linked />
        <View as="h2" role="heading">
          <DisplayName person={person} />
        </View>
      </View>
      <View testid="DmActivityContainer" look={{ flexGrow: 1, flexShrink: 1, minHeight: 0 }}>
        <View
          testid="DmActivityViewport"
          look={{ flexGrow: 1, flexShrink: 1, overflowY: 'auto', minHeight: 0 }}
          innerRef={scroll}
        >
          <View testid="cellInnerDiv">
            <Intro person={person} />
          </View>
          {talk.messages.map((message, index) => {
            const isOwn = message.from !== talk.peer;
            const isLast = talk.messages[index + 1]?.from !== message.from;
            return (
              <Entry
                key={message.id}
                message={message}
                isOwn={isOwn}
                face={!isOwn && isLast ? person : null}
              />
            );
          })}
        </View>
      </View>
      <MessageBox key={talk.id} talk={talk.id} />
    </View>
  );
}

/** /messages and /messages/<number>-<number>: the older view of direct messages. */
export function MessagesPage({ open }: { open: string | undefined }) {
  const known = useKnown();
  const talk = known.talks.find(({ id }) => id === open);
  return (
    <View look={{ flexDirection: 'row', flexGrow: 1, width: '100%', minHeight: '100vh' }}>
      <Inbox open={open} />
      {talk ? (
        <Detail key={talk.id} talk={talk} />
      ) : (
        <View look={{ flexGrow: 1, flexShrink: 1 }}>
          <Empty title={words.noTalk} body={words.noTalkBody} />
        </View>
      )}
    </View>
  );
}
