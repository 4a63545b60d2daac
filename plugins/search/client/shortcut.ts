type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Whether a key press asks for the search: Ctrl+K or ⌘K anywhere, `/` while nothing is being typed. */
export function opensSearch(event: KeyPress, typing: boolean): boolean {
  if (event.isComposing || event.altKey) return false;
  const command = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return command && !event.shiftKey;
  return event.key === '/' && !command && !typing;
}

/** Whether keys pressed in the element become text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
