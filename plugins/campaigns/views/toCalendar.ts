import type { CampaignSummary } from './buildCampaign.ts';

type Event = Pick<CampaignSummary, 'id' | 'name' | 'slogan' | 'start' | 'end'> & {
  /** Address of the campaign's page. */
  url: string;
  /** When this was written, ISO 8601 in UTC. */
  stamp: string;
};

/**
 * A campaign as a calendar file (RFC 5545). Its instants are exact, so that a calendar elsewhere shows when it begins there.
 */
export function toCalendar({ id, name, slogan, start, end, url, stamp }: Event): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//otlp-docs//campaigns//EN',
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(url).hostname}`,
    `DTSTAMP:${toTime(stamp)}`,
    `DTSTART:${toTime(start)}`,
    `DTEND:${toTime(end)}`,
    `SUMMARY:${escape(name)}`,
    `DESCRIPTION:${escape(slogan)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toTime(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}

/** A line has at most 75 bytes; one that goes on begins with a space. Letters stay whole. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length > 0 ? 74 : 75)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
