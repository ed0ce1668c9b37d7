/** @jsxImportSource react */
import { useMemo } from 'react';
import { showJoined } from './clock';
import { FollowButton } from './follow-button';
import { Icon, type IconName } from './icons';
import { Span, Text, View } from './look';
import { BackBar, Empty, makeCell, Tabs } from './page-parts';
import { Portrait } from './portrait';
import { DisplayName, HandleName } from './post-header';
import type { Person } from './records';
import { RichText } from './rich-text';
import { findPerson, useKnown } from './store';
import { Timeline } from './timeline';
import { tone } from './tone';
import { words } from './words';

function Banner({ person }: { person: Person }) {
  const hue = person.kind === 'brand' ? 262 : Number(person.userId) % 360;
  return (
    <View
      as="a"
      href={`/${person.handle}/header_photo`}
      aria-hidden="true"
      role="link"
      tabIndex={-1}
      look={{ display: 'block' }}
    >
      <View
        look={{ display: 'block', width: '100%', paddingBottom: '33.3333%' }}
        style={{
          backgroundImage: `linear-gradient(120deg, hsl(${hue} 35% 62%), hsl(${(hue + 60) % 360} 40% 38%))`,
        }}
      />
    </View>
  );
}

function Item({ icon, text, testid }: { icon: IconName; text: string; testid: string }) {
  return (
    <Span
      role="presentation"
      testid={testid}
      look={{ marginInlineEnd: 12, display: 'inline-flex', alignItems: 'center', columnGap: 4 }}
      style={{ color: tone.quiet }}
    >
      <Icon name={icon} />
      <Span>{text}</Span>
    </Span>
  );
}

function Count({ to, count, label }: { to: string; count: number; label: string }) {
  return (
    <View look={{ marginInlineEnd: 20 }}>
      <Text as="a" href={to} role="link" look={{ fontSize: 14 }} style={{ color: tone.ink }}>
        <Span look={{ fontWeight: 700 }}>{count.toLocaleString('en')} </Span>
        <Span style={{ color: tone.quiet }}>{label}</Span>
      </Text>
    </View>
  );
}

function Header({ person, isOwn }: { person: Person; isOwn: boolean }) {
  const describedBy = `id__about${person.userId}`;
  return (
    <View>
      <Banner person={person} />
      <View look={{ padding: '12px 16px 0', marginBottom: 16 }}>
        <View look={{ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' }}>
          <View
            look={{
              marginTop: -80,
              marginBottom: 12,
              borderRadius: 9999,
              borderWidth: 4,
              width: 142,
              height: 142,
            }}
            style={{ borderColor: tone.ground }}
          >
            <Portrait person={person} size={134} linked />
          </View>
          <View look={{ flexDirection: 'row' }}>
            {isOwn ? (
              <View
                as="a"
                href="/settings/profile"
                role="link"
                testid="editProfileButton"
                look={{
                  borderRadius: 9999,
                  borderWidth: 1,
                  minHeight: 36,
                  padding: '0 16px',
                  justifyContent: 'center',
                }}
                style={{ borderColor: tone.line }}
              >
                <Text look={{ fontSize: 15, fontWeight: 700 }} style={{ color: tone.ink }}>
                  {words.editProfile}
                </Text>
              </View>
            ) : (
              <View testid="placementTracking">
                <FollowButton handle={person.handle} userId={person.userId} describedBy={describedBy} />
                <Text dir="auto" id={describedBy} style={{ display: 'none' }}>
                  {words.follow}
                </Text>
              </View>
            )}
          </View>
        </View>
        <View testid="UserName" look={{ marginBottom: 12, marginTop: 4 }}>
          <DisplayName person={person} size={20} linked={false} />
          <HandleName person={person} linked={false} />
        </View>
        {person.bio && (
          <View look={{ marginBottom: 12 }}>
            <Text
              dir="auto"
              testid="UserDescription"
              look={{ fontSize: 15, lineHeight: '20px' }}
              style={{ color: tone.ink }}
            >
              <RichText text={person.bio} />
            </Text>
          </View>
        )}
        <View look={{ marginBottom: 12 }}>
          <Text testid="UserProfileHeader_Items" look={{ fontSize: 15, lineHeight: '20px' }}>
            {person.place && <Item icon="place" text={person.place} testid="UserLocation" />}
            <Item icon="calendar" text={showJoined(person.joined)} testid="UserJoinDate" />
          </Text>
        </View>
        <View look={{ flexDirection: 'row' }}>
          <Count to={`/${person.handle}/following`} count={person.following} label={words.following} />
          <Count
            to={`/${person.handle}/verified_followers`}
            count={person.followers}
            label={words.followers}
          />
        </View>
      </View>
    </View>
  );
}

export function ProfilePage({ handle }: { handle: string }) {
  const known = useKnown();
  const person = findPerson(known, handle);
  const posts = useMemo(() => {
    const own = [...known.posts.values()].filter(
      (post) => post.author === person?.handle && !post.deleted && !post.promoted,
    );
    const pinned = own.filter((post) => post.pinned).sort((one, two) => two.postedAt - one.postedAt)[0];
    const reposts = [...known.posts.values()].filter((post) => post.repostedBy === person?.handle);
    const rest = [...own.filter((post) => post !== pinned), ...reposts].sort(
      (one, two) => two.postedAt - one.postedAt,
    );
    return [...(pinned ? [makeCell(pinned, { pinned: true })] : []), ...rest.map((post) => makeCell(post))];
  }, [known, person]);

  if (!person)
    return (
      <View>
        <BackBar title={words.profile} />
        <Empty title={words.missing} body={words.missingBody} />
      </View>
    );
  const tabs = [
    { name: words.posts, to: `/${person.handle}` },
    { name: words.replies, to: `/${person.handle}/with_replies` },
    { name: words.media, to: `/${person.handle}/media` },
  ];
  return (
    <View aria-label={words.profile} tabIndex={0} look={{ outline: 'none' }}>
      <BackBar title={person.name || `@${person.handle}`} note={`${posts.length} ${words.posts}`} />
      <Header person={person} isOwn={person.handle === known.own} />
      <Tabs tabs={tabs} here={`/${person.handle}`} label={words.profile} />
      {posts.length === 0 ? (
        <Empty title={`@${person.handle} ${words.noPosts}`} body={words.noPostsBody} />
      ) : (
        <Timeline
          cells={posts}
          label={`Timeline: ${person.name}`}
          heading={person.name}
          path={`/${person.handle}`}
        />
      )}
    </View>
  );
}
