#pragma once

#include "desktop/diff/search.h"

#include <QObject>

namespace driftgate
{

class DiffArea;
class FindBar;

/// Joins the find bar, the search and the area: typing goes to the first match from the caret on,
/// "next" on from there, around the end.
class Finder final : public QObject
{
    Q_OBJECT

public:
    Finder(DiffArea *area, FindBar *bar, QObject *parent);

    void open(); ///< with the selected text, if it is of one line
    void close();
    void step(bool forward);
    void restart(); ///< the document changed
    [[nodiscard]] const Search &search() const { return m_search; }
    [[nodiscard]] int current() const { return m_current; }

private:
    void look(bool go);
    void arrived();
    void goTo(int index);
    [[nodiscard]] int at(const Selection &selection) const; ///< the match that is selected; -1
    void showCount();

    DiffArea *m_area;
    FindBar *m_bar;
    Search m_search;
    TextPosition m_origin; ///< from where typing searches
    DiffSide m_originSide = DiffSide::Left;
    int m_current = -1;
    int m_pendingSteps = 0; ///< asked for while the search was still running
    bool m_goWhenFound = false;
};

} // namespace driftgate
