import { mailLayout, type MailParts } from './mail-layout.js';

const parts: MailParts = {
  language: 'en', title: 'Two reviews are due',
  content: ['Since last week:', [{ text: 'Stripe', detail: 'by 1 December', link: 'https://register.example.org/stripe' }, { text: 'Hotjar' }]],
  action: { label: 'Open the register', link: 'https://register.example.org/?a=1&b=2' },
  footer: ['You look after this register.', { label: 'No more of these', link: 'https://register.example.org/stop' }],
};

describe('the layout of a mail', () => {
  it('says the same as text', () => {
    expect(mailLayout(parts).text).toBe([
      'Two reviews are due', '', 'Since last week:', '', '- Stripe', '  by 1 December', '  https://register.example.org/stripe', '- Hotjar', '',
      'Open the register:', 'https://register.example.org/?a=1&b=2', '', '-- ', 'You look after this register.', 'No more of these: https://register.example.org/stop', '',
    ].join('\n'));
  });

  it('fetches nothing, sets no colours that a dark reader could not turn, and has no style sheet', () => {
    const { html } = mailLayout(parts);
    expect(html).not.toMatch(/<(?:img|link|style|script|iframe)|url\(|@import|src=/i);
    expect(html).not.toMatch(/color:\s*(?:#|rgb|white|black)/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('<html lang="en">');
    for (const text of ['Two reviews are due', 'Since last week:', 'Stripe', 'by 1 December', 'Hotjar', 'href="https://register.example.org/?a=1&amp;b=2"', 'No more of these']) expect(html).toContain(text);
  });

  it('lets no data become markup, a row or a link', () => {
    const hostile = 'Evil"><img src=x>\r\n- Another row\n  https://evil.example';
    const { html, text } = mailLayout({ language: 'en"><b>', title: hostile, content: [[{ text: hostile, detail: hostile }]], action: { label: hostile, link: 'https://a.example/?"><i>' }, footer: [{ label: hostile, link: 'https://a.example' }] });
    expect(html).not.toMatch(/<img|<b>|<i>/);
    expect(text).not.toMatch(/^\s*(?:- Another|https:\/\/evil)/m);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', ''])('refuses the link %j', (link) => {
    expect(() => mailLayout({ ...parts, action: { label: 'x', link } })).toThrow('http or https');
  });
});
