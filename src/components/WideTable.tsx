import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';

/** A table of a page. While it is too wide for its place it scrolls, and then the keyboard must get to it. */
export function WideTable(props: ComponentProps<'table'>): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  // Until it was measured, also without JavaScript, it may: a stop too many is better than a part out of reach.
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const look = () => setScrolls(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <table ref={table} {...props} {...(scrolls && { tabIndex: 0 })} />;
}
