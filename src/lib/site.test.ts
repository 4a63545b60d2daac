import { describe, expect, it } from 'vitest';
import { readSite } from './site.ts';

describe('readSite', () => {
  it('has defaults that build', () => {
    expect(readSite({})).toEqual({
      url: 'https://otlp-docs.github.io',
      baseUrl: '/',
      repoUrl: 'https://github.com/otlp-docs/otlp-docs',
    });
  });

  it('takes addresses with and without a last slash, and empty as unset', () => {
    const site = readSite({
      SITE_URL: 'https://docs.example.org/',
      BASE_URL: '/otlp-docs/',
      REPO_URL: 'https://forge.example.org/a/b/',
    });
    expect(site).toEqual({
      url: 'https://docs.example.org',
      baseUrl: '/otlp-docs/',
      repoUrl: 'https://forge.example.org/a/b',
    });
    expect(readSite({ BASE_URL: '' }).baseUrl).toBe('/');
  });

  it.each([
    ['SITE_URL', 'docs.example.org'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['REPO_URL', 'not an address'],
    ['BASE_URL', 'otlp-docs'],
    ['BASE_URL', '/otlp-docs'],
    ['BASE_URL', '/a b/'],
    ['BASE_URL', '//evil.example/'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readSite({ [name]: value })).toThrow(`Unexpected ${name} "${value}"`);
  });
});
