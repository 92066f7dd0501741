#include "desktop/diff/finder.h"

#include "desktop/diff/diffarea.h"
#include "desktop/diff/findbar.h"

#include <cstdlib>
#include <utility>

namespace driftgate
{

Finder::Finder(DiffArea *area, FindBar *bar, QObject *parent)
    : QObject(parent)
    , m_area(area)
    , m_bar(bar)
{
    connect(&m_search, &Search::finished, this, &Finder::arrived);
    connect(bar, &FindBar::textChanged, this, [this] { look(true); });
    connect(bar, &FindBar::next, this, [this] { step(true); });
    connect(bar, &FindBar::previous, this, [this] { step(false); });
    connect(bar, &FindBar::closed, this, &Finder::close);
}

void Finder::open()
{
    const Selection &selection = m_area->scene().selection;
    m_origin = selection.begin();
    m_originSide = selection.side;
    QString text;
    if (m_area->scene().document != nullptr && selection.begin().row == selection.end().row)
        text = selectedText(*m_area->scene().document, selection);
    m_bar->open(text);
    look(false);
}

void Finder::close()
{
    m_search.start(nullptr, {}, Qt::CaseInsensitive);
    m_area->setMatches(nullptr, -1);
    m_bar->hide();
    m_area->setFocus(Qt::OtherFocusReason);
}

void Finder::restart()
{
    m_origin = m_area->scene().selection.begin();
    m_originSide = m_area->scene().selection.side;
    if (m_bar->isVisible())
        look(false);
}

void Finder::look(bool go)
{
    m_current = -1;
    m_pendingSteps = 0;
    m_goWhenFound = go;
    m_area->setMatches(nullptr, -1);
    m_search.start(m_area->scene().document, m_bar->text(), m_bar->sensitivity());
}

void Finder::arrived()
{
    m_area->setMatches(&m_search.matches(), -1);
    const int steps = std::exchange(m_pendingSteps, 0);
    if ((m_goWhenFound || steps != 0) && !m_search.matches().empty())
        goTo(m_search.from(m_origin.row, m_originSide, m_origin.column, steps >= 0));
    else
        m_current = at(m_area->scene().selection);
    if (m_current >= 0)
        m_area->setMatches(&m_search.matches(), m_current);
    for (int i = 1; i < std::abs(steps); ++i)
        step(steps > 0);
    showCount();
}

int Finder::at(const Selection &selection) const
{
    const TextPosition begin = selection.begin();
    const int index = m_search.from(begin.row, selection.side, begin.column, true);
    if (index < 0 || selection.isEmpty())
        return -1;
    const Match &match = m_search.matches()[static_cast<size_t>(index)];
    const bool same =
        match.row == begin.row && match.side == selection.side && match.column == begin.column;
    return same ? index : -1;
}

void Finder::step(bool forward)
{
    if (m_bar->text().isEmpty()) {
        open();
        return;
    }
    if (!m_bar->isVisible()) {
        // F3 after the bar was closed goes on with the same text.
        m_bar->show();
        m_origin = m_area->scene().selection.end();
        m_originSide = m_area->scene().selection.side;
        look(false);
        m_pendingSteps = forward ? 1 : -1;
        return;
    }
    if (m_search.isRunning()) {
        m_pendingSteps += forward ? 1 : -1;
        return;
    }
    // On from the caret, which the user may have moved since.
    const Selection &selection = m_area->scene().selection;
    const TextPosition place = forward ? selection.end() : selection.begin();
    goTo(m_search.from(place.row, selection.side, place.column, forward));
    showCount();
}

void Finder::goTo(int index)
{
    if (index < 0)
        return;
    m_current = index;
    const Match match = m_search.matches()[static_cast<size_t>(index)];
    m_area->goTo(match.side, match.row, match.column);
    m_area->select(
        {match.side, {match.row, match.column}, {match.row, match.column + match.length}});
    m_area->setMatches(&m_search.matches(), index);
}

void Finder::showCount()
{
    const auto count = static_cast<int>(m_search.matches().size());
    m_bar->setCount(m_current, count, count >= MostMatches);
}

} // namespace driftgate
