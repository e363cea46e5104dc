/** From the Document, with its layers over the text, to the record that leaves the program. */
import type { Document } from './document.ts'
import type { Annotation, Coder, TextSpan } from './records.ts'

/** Outlets and agencies behind an article's own: those of its closing note, then the agency of its dateline, each once. */
function viaOf({ article, syndication = [], dateline }: Document): TextSpan[] {
  const named = [...syndication, ...(dateline?.agency ? [dateline.agency] : [])]
  return named.filter(({ text }, at) => text !== article.outlet && named.findIndex((other) => other.text === text) === at)
}

/** The Annotation record of a document, with exactly the fields of the contract, in a fixed order. */
export function annotationOf(document: Document, coder: Coder): Annotation {
  const { id, title, published, outlet, url, language } = document.article
  const via = viaOf(document)
  return {
    article: { id, title, published, outlet, url, language },
    ...(via.length && { via }),
    coder,
    sentences: document.sentences.map(({ start, end, tokens }) => ({
      start,
      end,
      tokens: tokens.map((t) => ({
        start: t.start,
        end: t.end,
        form: t.form,
        lemma: t.lemma,
        upos: t.upos,
        xpos: t.xpos,
        feats: t.feats,
        head: t.head,
        deprel: t.deprel,
      })),
    })),
    names: document.names.map(({ start, end, text, kind, actor }) => ({ start, end, text, kind, ...(actor && { actor }) })),
    times: document.times.map(({ start, end, text, type, value, interval, basis, anchor }) => ({
      start,
      end,
      text,
      type,
      value,
      interval,
      basis,
      anchor,
    })),
    places: document.places.map(({ start, end, text, name, country, lat, lon, gazetteer, kind }) => ({
      start,
      end,
      text,
      name,
      country,
      lat,
      lon,
      gazetteer,
      kind,
    })),
    actors: document.actors.map(({ sentence: _, first: __, last: ___, head: ____, role: _____, ...actor }) => actor),
    chains: document.chains.map(({ kind, mentions, actors, members }) => ({
      kind,
      mentions: mentions.map(({ start, end, text, via }) => ({ start, end, text, via })),
      actors: actors.map(({ name }) => name),
      ...(members && { members }),
    })),
    unresolved: document.unresolved.map(({ start, end, text, why }) => ({ start, end, text, why })),
    claims: document.claims,
    events: document.events,
    messages: document.messages,
  }
}
