#pragma once

#include "desktop/widgets/ground.h"
#include "desktop/widgets/signs.h"

#include <QButtonGroup>

class QVBoxLayout;

namespace driftgate
{

class NavigationButton;

/// The pages at the left, each with what waits there as a number, and the settings below.
class Navigation : public Ground
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);
    int addPage(Sign sign, const QString &name, const QKeySequence &keys);
    void setCount(int page, int count, bool urgent = false);
    void setCurrent(int page);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    [[nodiscard]] QAbstractButton *button(int page) const { return m_group.button(page); }

Q_SIGNALS:
    void chosen(int page);
    void settingsWanted();

private:
    QVBoxLayout *m_pages;
    QButtonGroup m_group;
    QList<NavigationButton *> m_buttons;
};

} // namespace driftgate
