#pragma once

#include "desktop/widgets/signs.h"

#include <QAbstractButton>

namespace driftgate
{

/// One page in the navigation: a sign, a word, and a number when something waits there.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(Sign sign, const QString &text, QWidget *parent = nullptr);
    void setCount(int count, bool urgent);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    int m_count = 0;
    bool m_urgent = false;
};

} // namespace driftgate
