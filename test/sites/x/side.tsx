/** @jsxImportSource react */
import { FollowButton } from './follow-button';
import { Icon } from './icons';
import { Span, Text, View } from './look';
import { Portrait } from './portrait';
import { DisplayName, HandleName } from './post-header';
import { findPerson, useKnown } from './store';
import { tone } from './tone';
import { words } from './words';

const CIRCLE = { borderRadius: 9999 } as const;

export function Side() {
  const known = useKnown();
  const offered = ['gadgetgorse', 'nightbakery', 'HalvenAudio'].flatMap(
    (handle) => findPerson(known, handle) ?? [],
  );
  return (
    <View testid="sidebarColumn" look={{ width: 350, marginInlineEnd: 10 }} extraClass="side-column">
      <View look={{ position: 'sticky', top: 0, rowGap: 16, paddingTop: 6 }}>
        <View
          as="form"
          role="search"
          aria-label={words.search}
          look={{ ...CIRCLE, borderWidth: 1, height: 42, justifyContent: 'center', padding: '0 14px' }}
          style={{ borderColor: tone.line, backgroundColor: tone.ground }}
        >
          <View
            testid="SearchBox_Search_Input_label"
            look={{ flexDirection: 'row', alignItems: 'center', columnGap: 8 }}
          >
            <Text look={{ display: 'flex' }} style={{ color: tone.quiet }}>
              <Icon name="search" size={16} />
            </Text>
            <input
              data-testid="SearchBox_Search_Input"
              aria-label={words.search}
              placeholder={words.search}
              type="text"
              style={{
                border: 0,
                outline: 0,
                background: 'transparent',
                fontSize: 15,
                color: tone.ink,
                width: '100%',
              }}
            />
          </View>
        </View>
        <View
          as="aside"
          role="complementary"
          aria-label={words.whoToFollow}
          look={{ borderWidth: 1, borderRadius: 16, overflow: 'hidden' }}
          style={{ borderColor: tone.line }}
        >
          <View look={{ padding: '12px 16px' }}>
            <Text
              as="h2"
              role="heading"
              aria-level={2}
              look={{ fontSize: 20, lineHeight: '24px', fontWeight: 800 }}
              style={{ color: tone.ink }}
            >
              <Span>{words.whoToFollow}</Span>
            </Text>
          </View>
          <View as="ul" role="list">
            {offered.map((person) => (
              <View
                key={person.handle}
                as="li"
                role="listitem"
                tabIndex={0}
                testid="UserCell"
                look={{ padding: '12px 16px' }}
              >
                <View look={{ flexDirection: 'row' }}>
                  <View look={{ marginInlineEnd: 8 }}>
                    <Portrait person={person} size={40} linked />
                  </View>
                  <View
                    look={{
                      flexGrow: 1,
                      flexShrink: 1,
                      flexDirection: 'row',
                      justifyContent: 'space-between',
                      alignItems: 'center',
                    }}
                  >
                    <View look={{ flexShrink: 1 }}>
                      <DisplayName person={person} />
                      <HandleName person={person} />
                    </View>
                    <View look={{ marginInlineStart: 12 }}>
                      <FollowButton
                        handle={person.handle}
                        userId={person.userId}
                        describedBy={`id__side${person.userId}`}
                      />
                    </View>
                  </View>
                </View>
              </View>
            ))}
          </View>
        </View>
        <Text look={{ fontSize: 13, lineHeight: '16px', padding: '0 16px' }} style={{ color: tone.quiet }}>
          {words.practice}
        </Text>
      </View>
    </View>
  );
}
