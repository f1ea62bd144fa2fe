import { callsOf } from '../calls.ts';
import type { Rule } from '../content.ts';
import { fault } from '../faults.ts';
import { digitsOf, holdsNumber } from '../phone-like.ts';
import { linesOf } from '../texts.ts';

/** A held or retired contact is called from nowhere, and its digits stand in nothing shown. */
export const heldStaysHidden: Rule = {
  name: 'held-stays-hidden',
  check: (content) => {
    const hidden = content.contacts.filter(({ status }) => status !== 'published');
    const published = content.contacts.filter(({ status }) => status === 'published');
    const open = new Set(published.flatMap(({ numbers }) => numbers.map(({ dial }) => dial)));
    const lines = linesOf(content).filter(({ shown, path }) => shown && !path.endsWith('.url'));
    const called = callsOf(content).flatMap(({ contact, file, path }) =>
      hidden
        .filter(({ id }) => id === contact)
        .map(({ id, status }) =>
          fault(
            file,
            path,
            `the contact "${id}" is ${status}`,
            'name a published contact, or publish this one first',
          ),
        ),
    );
    const written = hidden.flatMap(({ id, status, numbers }) =>
      numbers
        .filter(({ dial }) => !open.has(dial))
        .flatMap(({ dial }) =>
          lines
            .filter(({ value }) => holdsNumber(value, digitsOf(dial)))
            .map(({ file, path }) =>
              fault(
                file,
                path,
                `${dial} belongs to "${id}", which is ${status}`,
                'take the number out, or publish that contact first',
              ),
            ),
        ),
    );
    return [...called, ...written];
  },
};
