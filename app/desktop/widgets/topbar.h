#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QMenu;
class QToolButton;

namespace driftgate
{

class SearchBox;
class SegmentLabel;

/// The repository's name with the program's menu, its branch and head, and the search field.
class TopBar : public Ground
{
    Q_OBJECT

public:
    explicit TopBar(QMenu *menu, QWidget *parent = nullptr);
    /// Null: no workspace is open.
    void setWorkspace(const WorkspaceSnapshot *workspace, TimePoint now);
    [[nodiscard]] SearchBox *search() const { return m_search; }
    void openMenu();

private:
    QToolButton *m_name;
    QLabel *m_branch;
    SegmentLabel *m_head;
    SearchBox *m_search;
};

} // namespace driftgate
