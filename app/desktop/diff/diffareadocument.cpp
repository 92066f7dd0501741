#include "desktop/diff/diffarea.h"

#include "desktop/diff/rowmatch.h"

#include <QScrollBar>

#include <algorithm>

namespace driftgate
{

void DiffArea::setDocument(std::shared_ptr<const AlignedDocument> document,
                           const DiffTitles &titles, bool keepPlace)
{
    Scene &scene = *m_scene;
    const auto old = scene.document;
    const FoldedRows oldRows = scene.rows;
    const Selection oldSelection = scene.selection;
    const int oldTop = oldRows.size() > 0 ? oldRows.at(scene.firstLine()).row : 0;
    const int oldOffset =
        scene.geometry.rowHeight > 0 ? scene.scrollY % scene.geometry.rowHeight : 0;
    m_drag = Drag::None;
    m_autoScroll.stop();
    scene.document = std::move(document);
    scene.titles = titles;
    scene.matches = nullptr;
    scene.currentMatch = -1;
    scene.currentRun = -1;
    scene.hoverLine = -1;
    scene.selection = {};
    scene.rows = {};
    scene.runs = {};
    scene.unmanagedShown = false;
    m_widest = 0;
    m_wanted = 0;
    scene.lines.setDocument(nullptr, nullptr);
    m_states.reset();
    if (scene.document != nullptr) {
        const AlignedDocument &shown = *scene.document;
        scene.runs = DifferenceRuns(shown);
        scene.unmanagedShown = std::ranges::any_of(shown.rows, &AlignedRow::unmanaged);
        // Where all is equal there is nothing to make room for.
        scene.rows = FoldedRows(static_cast<int>(shown.rows.size()),
                                scene.runs.size() > 0 ? foldsOf(shown) : std::vector<Fold>{},
                                shown.unmanagedRows > 0);
        // What the user asked to see is not folded away with what is equal.
        for (size_t row = 0; scene.unmanagedShown && row < shown.rows.size(); ++row) {
            if (shown.rows[row].unmanaged)
                scene.rows.setOpen(static_cast<int>(row), true);
        }
        m_widest = Scene::widestLine(shown);
        m_states = std::make_unique<SyntaxStates>(m_syntax.result(), scene.document);
        connect(m_states.get(), &SyntaxStates::completed, this, [this] {
            m_scene->lines.forget();
            viewport()->update();
        });
        scene.lines.setDocument(scene.document, m_states.get());
    }
    scene.provenance.setDocument(scene.document, titles);
    updateLook();
    if (keepPlace && old != nullptr && scene.document != nullptr)
        keepPlaceOf(*old, oldRows, oldSelection, oldTop, oldOffset);
    else {
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
        scene.selection.side = oldSelection.side;
    }
    updateCurrentRun();
    Q_EMIT linesChanged();
    Q_EMIT caretMoved();
    viewport()->update();
}

void DiffArea::keepPlaceOf(const AlignedDocument &old, const FoldedRows &oldRows,
                           const Selection &oldSelection, int oldTopRow, int oldOffset)
{
    Scene &scene = *m_scene;
    const RowMatch match(old, *scene.document);
    for (const Fold &fold : oldRows.openFolds()) {
        if (const int row = match.rowFor(fold.begin); row >= 0)
            scene.rows.setOpen(row, true);
    }
    const auto placeFor = [&](TextPosition place) {
        return TextPosition{std::max(0, match.rowFor(place.row)), place.column};
    };
    scene.selection = {oldSelection.side, placeFor(oldSelection.anchor),
                       placeFor(oldSelection.caret)};
    updateScrollBars();
    const int line = scene.rows.lineOf(std::max(0, match.rowFor(oldTopRow)));
    verticalScrollBar()->setValue(line * scene.geometry.rowHeight + oldOffset);
}

} // namespace driftgate
