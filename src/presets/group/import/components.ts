/** A line of an iCalendar file. */
export interface Property {
  readonly parameters: Readonly<Record<string, string>>;
  /** As written: escaped, if it is a text. */
  readonly value: string;
}

/** The properties of a component by their names in capitals. */
export type Component = ReadonlyMap<string, readonly Property[]>;

const LINE =
  /^(?<name>[\w-]+)(?<parameters>(?:;[\w-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(?<value>.*)$/s;
const PARAMETER = /;(?<key>[\w-]+)=(?<value>"[^"]*"|[^";:]*)/g;

/** The events of an iCalendar file (RFC 5545 3.1); alarms inside them are left out, and so are lines that cannot be read. */
export function eventsIn(file: string): readonly Component[] {
  const events: Component[] = [];
  const open: {readonly name: string; readonly properties: Map<string, Property[]>}[] = [];
  for (const line of file.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const {name = '', parameters = '', value = ''} = LINE.exec(line)?.groups ?? {};
    const key = name.toUpperCase();
    if (key === 'BEGIN') open.push({name: value.trim().toUpperCase(), properties: new Map()});
    else if (key === 'END') {
      const ended = open.pop();
      if (ended?.name === 'VEVENT') events.push(ended.properties);
    } else {
      const {properties} = open.at(-1) ?? {};
      properties?.set(key, [...(properties.get(key) ?? []), {parameters: read(parameters), value}]);
    }
  }
  return events;
}

function read(parameters: string): Property['parameters'] {
  const found = [...parameters.matchAll(PARAMETER)].map(({groups}) => groups!);
  return Object.fromEntries(found.map(({key, value}) => [key!.toUpperCase(), value!.replaceAll('"', '')]));
}

/** The text of a property, RFC 5545 3.3.11; empty if there is none. */
export function textOf(event: Component, name: string): string {
  const value = event.get(name)?.[0]?.value ?? '';
  return value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one)).trim();
}
