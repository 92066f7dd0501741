#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace driftgate
{

void DiffView::showMenu(const QPoint &globalPosition)
{
    const Scene &scene = m_area->scene();
    if (scene.document == nullptr)
        return;
    const int row = scene.selection.caret.row;
    const auto document = scene.document;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &keys, bool enabled,
                         auto &&action) {
        QAction *entry = menu->addAction(text);
        // Shown only: keys are handled where they are pressed.
        if (!keys.isEmpty())
            entry->setText(text + u'\t' + keys.toString(QKeySequence::NativeText));
        entry->setEnabled(enabled);
        connect(entry, &QAction::triggered, this, action);
        return entry;
    };
    const auto put = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    const auto whole = [document](DiffSide side) {
        return driftgate::selectedText(*document, everything(*document, side));
    };

    add(tr("&Copy"), QKeySequence::Copy, !scene.selection.isEmpty(), [this] { copy(); });
    QString path;
    const int difference = row < static_cast<int>(document->rows.size())
                               ? document->rows[static_cast<size_t>(row)].difference
                               : -1;
    if (difference >= 0 && difference < static_cast<int>(document->differences.size()))
        path = QString::fromStdString(
            document->differences[static_cast<size_t>(difference)].path.toString());
    add(tr("Copy Pat&h of Field"), {}, !path.isEmpty(), [put, path] { put(path); });
    add(tr("Copy &Left Side"), {}, document->left.lineCount() > 0,
        [put, whole] { put(whole(DiffSide::Left)); });
    add(tr("Copy &Right Side"), {}, document->right.lineCount() > 0,
        [put, whole] { put(whole(DiffSide::Right)); });
    add(tr("Select &All"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu->addSeparator();

    if (scene.rows.isHidden(row))
        add(tr("&Open This Part"), {}, true, [this, row] { m_area->setFoldOpen(row, true); });
    else
        add(tr("Fold &This Part"), {}, scene.rows.isOpen(row),
            [this, row] { m_area->setFoldOpen(row, false); });
    add(tr("&Expand All"), {}, scene.rows.hasClosedFolds(), [this] { expandAll(); });
    add(tr("&Fold Equal Lines"), {}, scene.rows.hasOpenFolds(), [this] { foldEqual(); });
    if (scene.rows.hasUnmanagedRow()) {
        QAction *entry = add(tr("Show &Unmanaged Fields"), {}, true, [this] { toggleUnmanaged(); });
        entry->setCheckable(true);
        entry->setChecked(scene.unmanagedShown);
    }
    menu->addSeparator();

    add(tr("&Previous Difference"), Qt::Key_F7, differenceCount() > 0,
        [this] { previousDifference(); });
    add(tr("&Next Difference"), Qt::Key_F8, differenceCount() > 0, [this] { nextDifference(); });
    add(tr("F&ind…"), QKeySequence::Find, true, [this] { openFind(); });
    add(tr("Open &Source"), Qt::Key_Return, row < scene.rows.rowCount(),
        [this, row] { Q_EMIT rowActivated(row, m_area->scene().selection.side); });
    menu->popup(globalPosition);
}

} // namespace driftgate
