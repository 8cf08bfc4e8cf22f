// Keeps one whole build of the page, so that it opens without a network.
//
// A build is fetched whole or not at all; a newer one waits until the reader asks for it, so that
// a page is never half old and half new; and the page says which one it shows.
"use strict";

const CACHE = "red-lines-%BUILD%";
const FILES = %FILES%;

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("red-lines-") && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

// The page of an address, whatever it asks; also under the short name that some hosts give it.
// A browser takes no answer here that a host had redirected: such a one is copied.
const page = async (cache, url) => {
  const plain = url.split(/[?#]/)[0];
  const kept = (await cache.match(plain)) || (await cache.match(plain + ".html"));
  return kept && kept.redirected ? new Response(kept.body, { headers: kept.headers }) : kept;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    if (request.mode !== "navigate") return (await cache.match(request)) || fetch(request);
    const kept = await page(cache, request.url);
    return kept || fetch(request);
  };
  event.respondWith(answer());
});
