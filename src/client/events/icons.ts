import type { EventType } from '../../protocol.ts';

/** The product icon of each type of event. */
export const eventIcons: Readonly<Record<EventType, string>> = {
  forum: 'comment-discussion',
  'press-conference': 'megaphone',
  signing: 'edit',
  visit: 'milestone',
  competition: 'star-full',
  fair: 'package',
  launch: 'rocket',
  meeting: 'organization',
  appointment: 'person-add',
  award: 'verified',
  other: 'calendar',
};
