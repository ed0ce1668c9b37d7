/** @jsxImportSource react */
import { Icon, type IconName } from './icons';
import { Span, Text, View } from './look';
import { Portrait } from './portrait';
import { DisplayName, HandleName } from './post-header';
import { openDialog } from './route';
import { findPerson, useKnown } from './store';
import { BLUE, tone } from './tone';
import { words } from './words';

const CIRCLE = { borderRadius: 9999 } as const;

function NavLink({
  to,
  icon,
  label,
  testid,
  count = 0,
}: {
  to: string;
  icon: IconName;
  label: string;
  testid: string;
  count?: number;
}) {
  const isHere = location.pathname === to;
  return (
    <View
      as="a"
      href={to}
      aria-label={label}
      role="link"
      testid={testid}
      look={{ padding: '4px 0', alignItems: 'flex-start', width: '100%' }}
    >
      <View look={{ ...CIRCLE, flexDirection: 'row', alignItems: 'center', padding: 12 }}>
        <View style={{ color: tone.ink }}>
          <Icon name={icon} size={26} />
          {count > 0 && (
            <View
              aria-label={`${count} unread items`}
              look={{
                ...CIRCLE,
                position: 'absolute',
                top: -6,
                insetInlineEnd: -6,
                minWidth: 16,
                height: 16,
                alignItems: 'center',
                justifyContent: 'center',
              }}
              style={{ backgroundColor: BLUE }}
            >
              <Text look={{ fontSize: 11, lineHeight: '12px' }} style={{ color: 'white' }}>
                {count}
              </Text>
            </View>
          )}
        </View>
        <Text
          look={{
            fontSize: 20,
            lineHeight: '24px',
            fontWeight: isHere ? 700 : 400,
            marginInlineStart: 20,
            marginInlineEnd: 16,
          }}
          style={{ color: tone.ink }}
          extraClass="nav-label"
        >
          <Span>{label}</Span>
        </Text>
      </View>
    </View>
  );
}

export function Navigation({ unread }: { unread: number }) {
  const known = useKnown();
  const own = findPerson(known, known.own);
  if (!own) return null;
  return (
    <View
      as="header"
      role="banner"
      look={{ alignItems: 'flex-end', flexGrow: 1, zIndex: 3, userSelect: 'none' }}
    >
      <View look={{ width: 275 }} extraClass="nav-rail">
        <View look={{ position: 'fixed', top: 0, height: '100%', width: 275 }} extraClass="nav-rail">
          <View
            look={{ height: '100%', justifyContent: 'space-between', padding: '0 8px', overflowY: 'auto' }}
          >
            <View look={{ alignItems: 'flex-start' }}>
              <View as="h1" role="heading" look={{ padding: '2px 0' }}>
                <View as="a" href="/home" aria-label="X" role="link" look={{ ...CIRCLE, padding: 10 }}>
                  <Text look={{ display: 'flex' }} style={{ color: tone.ink }}>
                    <Icon name="logo" size={30} />
                  </Text>
                </View>
              </View>
              <View look={{ width: '100%' }}>
                <View as="nav" aria-label="Primary" role="navigation">
                  <NavLink to="/home" icon="home" label={words.home} testid="AppTabBar_Home_Link" />
                  <NavLink
                    to="/explore"
                    icon="search"
                    label={words.explore}
                    testid="AppTabBar_Explore_Link"
                  />
                  <NavLink
                    to="/notifications"
                    icon="bell"
                    label={words.notifications}
                    testid="AppTabBar_Notifications_Link"
                    count={unread}
                  />
                  <NavLink
                    to="/messages"
                    icon="mail"
                    label={words.messages}
                    testid="AppTabBar_DirectMessage_Link"
                  />
                  <NavLink
                    to={`/${own.handle}`}
                    icon="person"
                    label={words.profile}
                    testid="AppTabBar_Profile_Link"
                  />
                  <View
                    as="button"
                    type="button"
                    aria-label={words.more}
                    role="button"
                    testid="AppTabBar_More_Menu"
                    look={{ padding: '4px 0', alignItems: 'flex-start' }}
                  >
                    <View
                      look={{ ...CIRCLE, flexDirection: 'row', alignItems: 'center', padding: 12 }}
                      style={{ color: tone.ink }}
                    >
                      <Icon name="more" size={26} />
                      <Text
                        look={{ fontSize: 20, lineHeight: '24px', marginInlineStart: 20 }}
                        style={{ color: tone.ink }}
                        extraClass="nav-label"
                      >
                        <Span>{words.more}</Span>
                      </Text>
                    </View>
                  </View>
                </View>
              </View>
              <View look={{ margin: '16px 0', width: '90%' }}>
                <View
                  as="a"
                  href="/compose/post"
                  aria-label={words.post}
                  role="link"
                  testid="SideNav_NewTweet_Button"
                  look={{ ...CIRCLE, minHeight: 52, alignItems: 'center', justifyContent: 'center' }}
                  style={{ backgroundColor: tone.strong }}
                  extraClass="nav-post"
                  onClick={(event) => {
                    event.preventDefault();
                    openDialog();
                  }}
                >
                  <Text
                    look={{ fontSize: 17, fontWeight: 700 }}
                    style={{ color: tone.strongInk }}
                    extraClass="nav-label"
                  >
                    {words.post}
                  </Text>
                </View>
              </View>
            </View>
            <View look={{ margin: '12px 0' }}>
              <View
                as="button"
                type="button"
                aria-label={words.accountMenu}
                role="button"
                testid="SideNav_AccountSwitcher_Button"
                look={{ ...CIRCLE, flexDirection: 'row', alignItems: 'center', padding: 12 }}
              >
                <Portrait person={own} size={40} />
                <View
                  look={{ flexShrink: 1, margin: '0 12px', alignItems: 'flex-start' }}
                  extraClass="nav-label"
                >
                  <DisplayName person={own} linked={false} />
                  <HandleName person={own} linked={false} />
                </View>
              </View>
            </View>
          </View>
        </View>
      </View>
    </View>
  );
}
