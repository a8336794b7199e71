/** An answer as a browser sees it before it follows. */
export interface Seen {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without a screen: it keeps cookies for each origin, follows nothing by itself, and names the origin of its forms. */
export class Visitor {
  /** By origin, name to value. */
  readonly cookies = new Map<string, Map<string, string>>();

  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.ask(address, { headers });
  }

  post(address: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(address).origin };
    return this.ask(address, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  }

  /** Follows redirects until a page, or an address of `until`, which is not asked for. @returns that page, or the answer that names the address */
  async follow(seen: Seen, from: string, until = /^$/): Promise<Seen & { readonly address: string }> {
    let [answer, address] = [seen, from];
    for (let hops = 0; hops < 20; hops += 1) {
      if (answer.location === '') return { ...answer, address };
      const next = new URL(answer.location, address).href;
      if (until.test(next)) return { ...answer, address, location: next };
      [answer, address] = [await this.get(next), next];
    }
    throw new Error('Redirected without end.');
  }

  cookie(address: string, name: RegExp): string | undefined {
    return [...(this.cookies.get(new URL(address).origin) ?? [])].find(([each]) => name.test(each))?.[1];
  }

  private async ask(address: string, request: RequestInit & { headers: Readonly<Record<string, string>> }): Promise<Seen> {
    const { origin } = new URL(address);
    const own = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, own);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...request, redirect: 'manual', headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) } });
    for (const line of response.headers.getSetCookie()) keep(own, line);
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text(), headers: response.headers };
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || (/^expires=/i.test(attribute) && Date.parse(attribute.slice(8)) <= Date.now()));
  if (gone) cookies.delete(name);
  else cookies.set(name, value.join('='));
}
