/* Makes the fingerprint of a picture in this tab. The picture goes nowhere: it is read here, let go, and only the
   fingerprint is put into the form. Without this file the page says how to go on without. */
(function () {
  "use strict";
  var SIDE = 256;
  var PARTS = 16;
  var box = document.getElementById("picture");
  if (!box || !window.createImageBitmap || !window.blockhash) {
    return;
  }
  var field = document.getElementById("picture-file");
  var fingerprint = document.getElementById("fingerprint");

  function say(text) {
    document.getElementById("picture-said").textContent = text;
  }

  /* Always of one size, on white, so that a scaled copy and one with a clear background are the same. */
  function read(bitmap) {
    var canvas = document.createElement("canvas");
    canvas.width = SIDE;
    canvas.height = SIDE;
    var paper = canvas.getContext("2d");
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, SIDE, SIDE);
    paper.imageSmoothingQuality = "high";
    paper.drawImage(bitmap, 0, 0, SIDE, SIDE);
    bitmap.close();
    return window.blockhash.bmvbhash(paper.getImageData(0, 0, SIDE, SIDE), PARTS);
  }

  function take(file) {
    fingerprint.value = "";
    say("");
    if (!file) {
      return;
    }
    window
      .createImageBitmap(file)
      .then(function (bitmap) {
        fingerprint.value = read(bitmap);
        say(box.dataset.ready);
      })
      .catch(function () {
        say(box.dataset.unreadable);
      })
      .then(function () {
        field.value = "";
      });
  }

  field.addEventListener("change", function () {
    if (field.files.length > 0) {
      take(field.files[0]);
    }
  });
  document.addEventListener("paste", function (event) {
    if (event.clipboardData && event.clipboardData.files.length > 0) {
      event.preventDefault();
      take(event.clipboardData.files[0]);
    }
  });
  box.addEventListener("dragover", function (event) {
    event.preventDefault();
  });
  box.addEventListener("drop", function (event) {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });

  document.getElementById("picture-without").hidden = true;
  box.hidden = false;
})();
