/* report.js - sorting and filtering of the tables of a report; without it the page reads the same */
"use strict";
(function () {
    var collator = new Intl.Collator("en", { numeric: true });

    /* What a cell is sorted by: a number, a text, or null where it is empty. */
    function key(cell) {
        var number = cell.getAttribute("data-v"), text = cell.textContent.trim();
        if (number || (cell.className === "n" && text))
            return number ? Number(number) : parseFloat(text.replace(/,/g, ""));
        return text === "" ? null : text;
    }

    function compare(a, b) {
        if (typeof a === "number" && typeof b === "number")
            return a - b;
        return collator.compare(a, b);
    }

    /* Empty cells stay last in both directions; equal ones keep their order. */
    function sort(body, column, down) {
        var rows = Array.from(body.rows).map(function (row, i) {
            return { row: row, i: i, key: key(row.cells[column]) };
        });
        rows.sort(function (a, b) {
            if (a.key === null || b.key === null)
                return (a.key === null) - (b.key === null) || a.i - b.i;
            return (down ? -compare(a.key, b.key) : compare(a.key, b.key)) || a.i - b.i;
        });
        rows.forEach(function (r) { body.append(r.row); });
    }

    function move(from, to) {
        to.append.apply(to, Array.from(from.childNodes));
    }

    function sortable(table) {
        var heads = Array.from(table.tHead.rows[0].cells);
        heads.forEach(function (head, column) {
            var button = document.createElement("button");
            button.type = "button";
            move(head, button);
            head.append(button);
            /* A browser repeats the heads of a table on every sheet of paper only where there is no button in them. */
            window.addEventListener("beforeprint", function () { button.remove(); move(button, head); });
            window.addEventListener("afterprint", function () { move(head, button); head.append(button); });
            button.addEventListener("click", function () {
                var down = head.getAttribute("aria-sort") === "ascending";
                heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
                head.setAttribute("aria-sort", down ? "descending" : "ascending");
                sort(table.tBodies[0], column, down);
            });
        });
    }

    /* Rows, or groups of rows, that have every word stay. */
    function filterable(box) {
        var table = box.querySelector("table"), find = document.createElement("p"), label = document.createElement("label");
        var input = document.createElement("input"), count = document.createElement("span");
        var parts = Array.from(table.tBodies.length > 1 ? table.tBodies : table.tBodies[0].rows);
        if (parts.length < 8)
            return;
        input.type = "search";
        label.append("Show only rows with ", input);
        count.setAttribute("role", "status");
        find.className = "find";
        find.append(label, count);
        box.before(find);
        input.addEventListener("input", function () {
            var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
            parts.forEach(function (part) {
                var text = part.textContent.toLowerCase();
                part.hidden = !words.every(function (word) { return text.includes(word); });
                shown += !part.hidden;
            });
            count.textContent = words.length ? shown + " of " + parts.length + (table.tBodies.length > 1 ? " groups" : " rows") : "";
        });
    }

    document.querySelectorAll("table.sort").forEach(sortable);
    document.querySelectorAll(".wide").forEach(filterable);
})();
