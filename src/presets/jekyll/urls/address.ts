import {type Context, type Document, permalinkOf} from '../../../api.ts';
import {labelOf} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';
import {outputExtension} from './output-extension.ts';
import {type Address, collectionTemplate, pageAddress} from './page-address.ts';

/** The address of a document on a Jekyll site. */
export function addressOf(document: Document, settings: Settings, context: Context): Address | undefined {
  const {id, collection, data} = document;
  if (collection === 'pages')
    return pageAddress({path: id.replace(/^\.\//, ''), permalink: data.permalink}, settings);
  const label = labelOf(collection);
  const {value, diagnostics} = permalinkOf(
    {...document, collection: label},
    collectionTemplate(label, settings),
    {
      folder: settings.collectionsDir,
      // A getter, so that only addresses that use the time depend on the clock.
      get now() {
        return context.now;
      },
      extension: outputExtension(id, data.permalink, settings),
    },
  );
  for (const diagnostic of diagnostics) context.report(diagnostic);
  return value;
}
