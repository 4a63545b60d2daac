import { useEffect, type ReactNode } from 'react';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import { matchPath, useLocation } from '@docusaurus/router';

/** Of what Docusaurus makes of a route: loads its chunks; the page shown before stays until they are there. */
type RouteComponent = { preload?: () => Promise<unknown> };

const elementId = 'page-props';
const inBrowser = ExecutionEnvironment.canUseDOM;
const pages = new Map<string, unknown>();
const reads = new Map<string, Promise<void>>();
const landing = inBrowser ? toKey(window.location.pathname) : undefined;
// This module is part of the first script, so the document is still the one that the server sent.
if (inBrowser) keepProps(window.location.pathname, document);

/**
 * Makes the route of many pages load, besides its chunks, the props of the page that the reader goes to.
 *
 * @public Only the routes that `slimRoutes` writes import this.
 */
export function withPageProps<Component extends RouteComponent>(component: Component, path: string): Component {
  const { preload } = component;
  if (preload) component.preload = () => Promise.all([preload(), readPage(window.location.pathname, path)]);
  return component;
}

/**
 * The props of the page at the current address: those given, as on the server and with the development server, else those
 * that its HTML holds. `undefined` where there is no such page.
 */
export function usePageProps<Props>(given: Props | undefined): Props | undefined {
  const key = toKey(useLocation().pathname);
  const props = given ?? (pages.get(key) as Props | undefined);
  // As Docusaurus does when a chunk is gone: let the server answer. Never for its own answer, or that would go on for ever.
  const ask = props === undefined && key !== landing;
  useEffect(() => {
    if (ask) window.location.reload();
  }, [ask]);
  return props;
}

/** Puts the props into the page's HTML. An attribute, because nothing in it can end it early, whatever people are called. */
export function PageProps({ props }: { props: unknown }): ReactNode {
  return <data hidden id={elementId} value={inBrowser ? '' : JSON.stringify(props)} suppressHydrationWarning />;
}

async function readPage(pathname: string, path: string): Promise<void> {
  const key = toKey(pathname);
  // Docusaurus preloads as well when a link is hovered over; then the address is still that of another page.
  if (pages.has(key) || key === landing || !matchPath(pathname, { path, exact: true })) return;
  const read = reads.get(key) ?? fetchProps(pathname);
  reads.set(key, read);
  await read;
}

async function fetchProps(pathname: string): Promise<void> {
  const response = await fetch(pathname).catch(() => undefined);
  if (response?.ok) keepProps(pathname, new DOMParser().parseFromString(await response.text(), 'text/html'));
}

function keepProps(pathname: string, page: Document): void {
  const element = page.getElementById(elementId);
  if (element instanceof HTMLDataElement) pages.set(toKey(pathname), JSON.parse(element.value));
}

/** Hosts serve a page at several addresses; the router decodes them. */
function toKey(pathname: string): string {
  return decodeURI(pathname).replace(/(?:\/index)?\.html$|\/$/, '');
}
