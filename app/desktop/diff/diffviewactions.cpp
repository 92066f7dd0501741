#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/diff/findbar.h"
#include "desktop/diff/finder.h"
#include "desktop/diff/overview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace driftgate
{

void DiffView::openFind()
{
    m_finder->open();
}

void DiffView::findNext()
{
    m_finder->step(true);
}

void DiffView::findPrevious()
{
    m_finder->step(false);
}

void DiffView::closeFind()
{
    m_finder->close();
}

void DiffView::zoomIn()
{
    setZoom(zoom() + 1);
}

void DiffView::zoomOut()
{
    setZoom(zoom() - 1);
}

void DiffView::resetZoom()
{
    setZoom(0);
}

void DiffView::expandAll()
{
    m_area->setAllFoldsOpen(true);
}

void DiffView::foldEqual()
{
    m_area->setAllFoldsOpen(false);
}

void DiffView::copy()
{
    // An empty selection must not empty the clipboard.
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DiffView::selectAll()
{
    if (const auto shown = document())
        m_area->select(everything(*shown, currentSide()), false);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (event->matches(QKeySequence::Find))
        openFind();
    else if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else if (event->matches(QKeySequence::ZoomIn) ||
             (event->modifiers().testFlag(Qt::ControlModifier) && event->key() == Qt::Key_Equal))
        zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        resetZoom();
    else if (plain && event->key() == Qt::Key_F7)
        previousDifference();
    else if (plain && event->key() == Qt::Key_F8)
        nextDifference();
    else if (plain && event->key() == Qt::Key_Escape && m_find->isVisible())
        closeFind();
    else
        QWidget::keyPressEvent(event);
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_overview->rebuild();
}

} // namespace driftgate
