// Runs after the page's script, and only says so where that could not run: it didn't come, came as something else, or
// this browser is too old for it. Written for the oldest browsers, which leave modules alone: nothing younger than 2009.
(function () {
  if (document.documentElement.hasAttribute('data-started')) return;
  var loading = document.getElementById('loading');
  if (loading) loading.parentNode.removeChild(loading); // what to do stands below
  var script = document.querySelector('script[type=module]');
  var say = function (what) {
    if (window.console) console.error('Moje pravice: ' + script.src + ' ' + what + '. See docs/hosting.md.');
  };
  if (!('noModule' in script)) {
    say('is a module script, which this browser does not know');
    return;
  }
  var ask = new XMLHttpRequest();
  ask.onload = function () {
    var type = ask.getResponseHeader('Content-Type');
    if (ask.status !== 200) say('answered ' + ask.status + ': upload the whole folder, all files of one build');
    else if (!/javascript/.test(type)) say('came with Content-Type: ' + type + ': send text/javascript; if it is a page, the file is missing');
    else say('came, but did not run: its integrity is broken (' + script.integrity + ': changed on the way), a Content-Security-Policy refuses it, or this browser is too old');
  };
  ask.onerror = function () { say('can\'t be fetched: no connection, or an extension that blocks it'); };
  ask.open('GET', script.src);
  ask.send();
})();
