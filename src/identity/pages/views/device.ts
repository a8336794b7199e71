import type { PageWords } from '../wording/page-words.js';

/** Most specific first: browsers name those they descend from, too. */
const BROWSERS = [[/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'], [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'], [/\bSafari\//, 'Safari']] as const;
const SYSTEMS = [[/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'ChromeOS'], [/\bMac OS X\b|\bMacintosh\b/, 'macOS'], [/\bLinux\b/, 'Linux']] as const;

/** @returns what a `User-Agent` tells of the device, in words that its owner knows it by; programs by their own name */
export function deviceInWords(userAgent: string, { devices }: PageWords): string {
  const browser = BROWSERS.find(([mark]) => mark.test(userAgent))?.[1];
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1];
  if (browser !== undefined && system !== undefined) return devices.on(browser, system);
  const program = /^([\w.-]{1,40})(?:\/|$)/.exec(userAgent)?.[1];
  return browser ?? (program !== undefined && program !== 'Mozilla' ? program : devices.unknown);
}
