import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../../lib/domain/tally/events';
import { r3Dy } from '../../../../lib/domain/tally/presets/r3-dy';
import { r3Ks } from '../../../../lib/domain/tally/presets/r3-ks';
import { r3Tb } from '../../../../lib/domain/tally/presets/r3-tb';
import { r3Xhs } from '../../../../lib/domain/tally/presets/r3-xhs';
import { r30Jd } from '../../../../lib/domain/tally/presets/r30-jd';
import { reply } from '../../../../lib/domain/tally/presets/reply';
import { resp } from '../../../../lib/domain/tally/presets/resp';
import { asked, figuresOf, numbersOf, replied } from '../../../support/tally';

type Row = [name: string, events: InquiryEvent[], expected: object];
const nobody = { agent: '', toNobody: true };

describe('resp', () => {
  it.each<Row>([
    [
      'takes messages in a row as one round, from the first',
      [asked('06 10:00:00'), asked('06 10:00:40'), replied('06 10:01:00')],
      { sessions: 1, rounds: 1, waitMs: 60_000 },
    ],
    [
      'keeps one session through 9:59 of silence',
      [asked('06 10:00:00'), replied('06 10:00:10'), asked('06 10:10:09'), replied('06 10:10:29')],
      { sessions: 1, firstWaitMs: 10_000, rounds: 2, waitMs: 30_000 },
    ],
    [
      'begins a new one after 10 minutes',
      [asked('06 10:00:00'), replied('06 10:00:10'), asked('06 10:10:10'), replied('06 10:10:30')],
      { sessions: 2, firstWaitMs: 30_000, firstResponses: 2 },
    ],
    ['averages an answer 9:59 later', [asked('06 10:00:00'), replied('06 10:09:59')], { rounds: 1, lateRounds: 0 }],
    [
      'leaves out one after 10 minutes',
      [asked('06 10:00:00'), replied('06 10:10:00')],
      { sessions: 1, rounds: 0, lateRounds: 1, firstResponses: 0 },
    ],
    [
      'hears no robot',
      [asked('06 10:00:00'), replied('06 10:05:00', { auto: true }), replied('06 10:12:00')],
      { rounds: 0, lateRounds: 1 },
    ],
    [
      'counts an unanswered session, and no round',
      [asked('06 10:00:00')],
      { sessions: 1, rounds: 0, firstResponses: 0 },
    ],
    [
      'opens no session for an agent who writes first',
      [replied('06 10:00:00'), asked('06 10:05:00')],
      { sessions: 1, rounds: 0 },
    ],
  ])('%s', (_name, events, expected) => expect(numbersOf(resp, events)).toMatchObject(expected));

  it('gives each of two agents the answers of a session handed on', () => {
    const events = [
      asked('06 10:00:00'),
      replied('06 10:00:20'),
      asked('06 10:02:00', { agent: 'a2' }),
      replied('06 10:02:05', { agent: 'a2' }),
      replied('06 10:02:09', { agent: 'a2' }),
    ];
    expect(numbersOf(resp, events, { agent: 'a1' })).toMatchObject({ sessions: 1, firstWaitMs: 20_000, rounds: 1 });
    expect(numbersOf(resp, events, { agent: 'a2' })).toMatchObject({ sessions: 1, firstWaitMs: 5_000, rounds: 1 });
  });

  it('lets the shop set the silence', () => {
    const events = [asked('06 10:00:00'), replied('06 10:02:00')];
    expect(numbersOf(resp, events, { rules: { sessionGapMs: 120_000 } })).toMatchObject({ lateRounds: 1 });
  });
});

describe('r3_dy', () => {
  it.each<Row>([
    [
      'meets a mean of exactly 180 s',
      [asked('06 10:00:00'), replied('06 10:05:00'), asked('06 10:06:00'), replied('06 10:07:00')],
      { sessions: 1, ok: 1 },
    ],
    [
      'fails a second above',
      [asked('06 10:00:00'), replied('06 10:05:00'), asked('06 10:06:00'), replied('06 10:07:01')],
      { sessions: 1, ok: 0 },
    ],
    [
      'fails what ends unanswered',
      [asked('06 10:00:00'), replied('06 10:00:05'), asked('06 10:01:00')],
      { sessions: 1, ok: 0 },
    ],
    [
      'fails what a robot alone answers',
      [asked('06 10:00:00', nobody), replied('06 10:00:01', { agent: '', auto: true })],
      { sessions: 1, ok: 0 },
    ],
    [
      'fails a reply after the session’s end, though the mean is short',
      [
        ...['00', '01', '02', '03', '04'].flatMap((m) => [asked(`06 10:${m}:00`), replied(`06 10:${m}:01`)]),
        asked('06 10:05:00'),
        replied('06 10:15:00'),
      ],
      { sessions: 1, ok: 0 },
    ],
    ['counts the first second of the hours', [asked('06 08:00:00'), replied('06 08:00:05')], { sessions: 1, ok: 1 }],
    ['not the last before', [asked('06 07:59:59'), replied('06 08:00:05')], { sessions: 0, ok: 0 }],
    ['counts the last second', [asked('06 22:59:59'), replied('06 23:01:00')], { sessions: 1, ok: 1 }],
    [
      'not the first after, though the session began before',
      [asked('06 22:59:00'), replied('06 22:59:30'), asked('06 23:00:00')],
      { sessions: 1, ok: 1 },
    ],
  ])('%s', (_name, events, expected) => expect(numbersOf(r3Dy, events)).toEqual(expected));
});

describe('r3_ks', () => {
  it.each<Row>([
    [
      'counts a person of many sessions once',
      [asked('06 10:00:00'), replied('06 10:03:00'), asked('06 15:00:00'), replied('06 15:00:01')],
      { people: 1, ok: 1 },
    ],
    [
      'fails one wait of 181 s among short ones',
      [asked('06 10:00:00'), replied('06 10:00:01'), asked('06 15:00:00'), replied('06 15:03:01')],
      { people: 1, ok: 0 },
    ],
    [
      'fails a question left open',
      [asked('06 10:00:00'), replied('06 10:00:01'), asked('06 15:00:00')],
      { people: 1, ok: 0 },
    ],
    [
      'forgives what is asked at night',
      [asked('06 10:00:00'), replied('06 10:00:01'), asked('06 23:00:00')],
      { people: 1, ok: 1 },
    ],
    ['takes no robot’s answer', [asked('06 10:00:00'), replied('06 10:00:01', { auto: true })], { people: 1, ok: 0 }],
  ])('%s', (_name, events, expected) => expect(numbersOf(r3Ks, events)).toEqual(expected));
});

describe('r3_tb', () => {
  it.each<Row>([
    [
      'counts rounds, the unanswered too',
      [
        asked('06 10:00:00'),
        replied('06 10:03:00'),
        asked('06 10:04:00'),
        replied('06 10:07:01'),
        asked('06 10:08:00'),
      ],
      { rounds: 3, ok: 1 },
    ],
    [
      'counts by the first message of a round',
      [asked('06 10:00:00'), asked('06 10:03:00'), replied('06 10:03:30')],
      { rounds: 1, ok: 0 },
    ],
    [
      'counts none asked at night',
      [asked('06 23:00:00'), replied('06 23:00:01'), asked('06 07:59:59')],
      { rounds: 0, ok: 0 },
    ],
  ])('%s', (_name, events, expected) => expect(numbersOf(r3Tb, events)).toEqual(expected));

  it('looks back over 30 days', () => expect(r3Tb.spanDays).toBe(30));
});

describe('r3_xhs', () => {
  it.each<Row>([
    [
      'asks for the first reply only',
      [asked('06 10:00:00'), replied('06 10:03:00'), asked('06 10:04:00')],
      { sessions: 1, ok: 1 },
    ],
    ['fails a second above', [asked('06 10:00:00'), replied('06 10:03:01')], { sessions: 1, ok: 0 }],
    ['begins at nine', [asked('06 08:59:59'), replied('06 09:00:01')], { sessions: 0, ok: 0 }],
    ['counts nine', [asked('06 09:00:00'), replied('06 09:00:01')], { sessions: 1, ok: 1 }],
  ])('%s', (_name, events, expected) => expect(numbersOf(r3Xhs, events)).toEqual(expected));
});

describe('r30_jd', () => {
  it.each<Row>([
    ['meets 30 s', [asked('06 10:00:00'), replied('06 10:00:30')], { sessions: 1, ok: 1 }],
    ['fails 31 s', [asked('06 10:00:00'), replied('06 10:00:31')], { sessions: 1, ok: 0 }],
    ['hears no robot', [asked('06 10:00:00'), replied('06 10:00:01', { auto: true })], { sessions: 1, ok: 0 }],
    ['leaves messages to nobody apart', [asked('06 10:00:00', nobody)], { sessions: 0, ok: 0 }],
    [
      'begins where an agent is there',
      [asked('06 10:00:00', nobody), asked('06 10:05:00'), replied('06 10:05:20')],
      { sessions: 1, ok: 1 },
    ],
    ['ends at eleven', [asked('06 23:00:00'), replied('06 23:00:01')], { sessions: 0, ok: 0 }],
    ['counts the second before', [asked('06 22:59:59'), replied('06 23:00:01')], { sessions: 1, ok: 1 }],
  ])('%s', (_name, events, expected) => expect(numbersOf(r30Jd, events)).toEqual(expected));
});

describe('reply', () => {
  it.each<Row>([
    ['is enough however late that day', [asked('06 00:00:00'), replied('06 23:59:59')], { received: 1, replied: 1 }],
    [
      'is enough 10 minutes after the last message',
      [asked('06 23:40:00'), asked('06 23:55:00'), replied('07 00:05:00')],
      { received: 1, replied: 1 },
    ],
    ['is not a second later', [asked('06 23:55:00'), replied('07 00:05:01')], { received: 1, replied: 0 }],
    ['is no robot’s', [asked('06 10:00:00'), replied('06 10:00:01', { auto: true })], { received: 1, replied: 0 }],
    ['is none before the question', [replied('06 09:00:00'), asked('06 10:00:00')], { received: 1, replied: 0 }],
    ['counts a buyer whom nobody was there for', [asked('06 10:00:00', nobody)], { received: 1, replied: 0 }],
  ])('%s', (_name, events, expected) => expect(numbersOf(reply, events)).toEqual(expected));
});

it('knows its preset, its days, whether it is final, both counts of a rate and the events behind them', () => {
  const question = asked('06 10:00:00', { id: 'question' });
  const answer = replied('06 10:00:12', { id: 'answer' });
  const end = Date.parse('2024-05-07T00:10:00+08:00');
  const figures = figuresOf(resp, [question, answer], { now: end });
  expect(figures).toMatchObject({ preset: 'resp', from: '2024-05-06', to: '2024-05-06', agent: null, final: true });
  expect(figures.counts.rounds).toEqual({ value: 1, events: ['question', 'answer'] });
  expect(figures.rates.averageResponse).toEqual({ over: 12_000, under: 1 });
  expect(figuresOf(resp, [], { now: end - 1 })).toMatchObject({ final: false, finalAt: end });
  expect(figuresOf(resp, []).rates.averageResponse).toBeNull();
});
