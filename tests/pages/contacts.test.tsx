// @vitest-environment jsdom
import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { LocalContact } from '../../src/model/localise.ts';
import { ContactsPage } from '../../src/pages/contacts.tsx';
import { langs } from '../../src/routes.ts';
import { bookletOf, content } from '../support/real-content.ts';
import { pageContext, showPage, textOf } from '../support/show-page.tsx';

const said = {
  uk: {
    notRung: 'Ще не передзвонювали.',
    noDate: 'дата невідома',
    source: 'Джерело: ',
    find: 'Пошук: що сталося',
    needs: 'Що потрібно',
  },
  en: {
    notRung: 'Not yet rung by us.',
    noDate: 'date unknown',
    source: 'Source: ',
    find: 'Search: what happened',
    needs: 'What you need',
  },
};
const held = content.contacts.filter(({ status }) => status !== 'published');

describe.each(langs)('the directory in %s', (lang) => {
  const words = said[lang];
  const { contacts, place, sources } = bookletOf(lang);
  const body = showPage(lang, <ContactsPage page={pageContext(lang)} />).cloneNode(
    true,
  ) as HTMLElement;
  const entryOf = ({ id }: LocalContact) => body.querySelector<HTMLElement>(`article#${id}`)!;

  it('shows every published service once, under its group', () => {
    const entries = Array.from(body.querySelectorAll('article'));
    expect(entries.map(({ id }) => id).sort()).toEqual(contacts.map(({ id }) => id).sort());
    for (const contact of contacts) {
      const entry = entryOf(contact);
      expect(textOf(entry.querySelector('h3'))).toBe(contact.name);
      expect(textOf(entry)).toContain(contact.purpose);
      const group = body.querySelector(`#group-${contact.group}`)!;
      expect(group.parentElement!.contains(entry)).toBe(true);
      expect(textOf(group)).toMatch(/\p{L}{4}/u);
    }
  });

  it('shows nothing of a held or retired one', () => {
    const text = textOf(body);
    const shown = new Set(contacts.flatMap(({ numbers }) => numbers.map(({ dial }) => dial)));
    expect(held.length).toBeGreaterThan(10);
    for (const { id, name, numbers } of held) {
      expect(body.querySelector(`#${id}`)).toBeNull();
      if (!contacts.some((one) => one.name === name[lang])) expect(text).not.toContain(name[lang]);
      for (const { dial, show } of numbers.filter((one) => !shown.has(one.dial))) {
        expect(body.querySelector(`a[href="tel:${dial}"]`)).toBeNull();
        expect(text).not.toContain(show);
      }
    }
  });

  it('dials each number by a link whose digits can be read', () => {
    for (const contact of contacts) {
      const links = Array.from(entryOf(contact).querySelectorAll('a[href^="tel:"]'));
      expect(links.map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(
        contact.numbers.map(({ dial, show }) => [`tel:${dial}`, show]),
      );
      for (const [i, { show }] of contact.numbers.entries()) {
        const name = links[i]!.getAttribute('aria-label')!;
        expect(name).toContain(show);
        expect(name).toContain(contact.name);
      }
    }
  });

  it('says where each number is from, of which day, and whether it was rung', () => {
    for (const contact of contacts) {
      const notes = Array.from(entryOf(contact).querySelectorAll('.contact-number'));
      for (const [i, { provenance, rung, hours, note }] of contact.numbers.entries()) {
        const text = textOf(notes[i]!);
        const dated = provenance.filter(({ date }) => date !== null);
        const newest = dated
          .map(({ date }) => date!)
          .sort()
          .at(-1);
        const from = provenance.find(({ date }) => date === (newest ?? null))!.source;
        const { publisher } = sources.find(({ id }) => id === from)!;
        const day = newest ? newest.split('-').reverse().join('.') : words.noDate;
        expect(text, contact.id).toContain(`${words.source}${publisher}, ${day}.`);
        expect(text.includes(words.notRung)).toBe(rung === null);
        const lower = text.toLowerCase();
        for (const more of [hours, note]) expect(lower).toContain((more ?? '').toLowerCase());
      }
    }
  });

  it('warns where a warning is written: 104, and the two look-alikes', () => {
    const warned = contacts.filter(({ warning }) => warning);
    expect(warned.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['emergency-104', 'ova-contact-centre', 'psy-0800100102']),
    );
    for (const contact of warned) {
      const notes = Array.from(entryOf(contact).querySelectorAll('.note'));
      expect(notes.map(textOf)).toContain(contact.warning);
    }
  });

  it('points to another service where there is no number', () => {
    const without = contacts.filter(({ noNumber }) => noNumber);
    expect(without.length).toBeGreaterThan(3);
    for (const contact of without) {
      const note = entryOf(contact).querySelector<HTMLElement>('.note')!;
      const link = within(note).getByRole('link', { hidden: true });
      expect(textOf(note)).toContain(contact.noNumber!.text);
      expect(link.getAttribute('href')).toBe(`#${contact.noNumber!.contact}`);
      expect(body.querySelector(link.getAttribute('href')!)).not.toBeNull();
    }
  });

  it('leads from what people need to the service', () => {
    const needs = within(body).getByRole('navigation', { name: words.needs, hidden: true });
    const links = within(needs).getAllByRole('link', { hidden: true });
    expect(links.map(textOf)).toEqual(place.needs!.map(({ text }) => text));
    for (const link of links) {
      expect(body.querySelector(`article${link.getAttribute('href')}`)).not.toBeNull();
    }
  });

  it('hides the search until a script wakes it', () => {
    expect(body.querySelector('input')?.getAttribute('aria-label')).toBe(words.find);
    expect(body.querySelector('input')?.closest('[hidden]')).not.toBeNull();
  });
});
