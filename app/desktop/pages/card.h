#pragma once

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace driftgate
{

/// A rounded area with a title, a muted remark beside it and buttons at its right: one piece of
/// work on the Activity page.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setRemark(const QString &remark);
    /// False for a moment after it came to lie where something else lay, or changed what it offers:
    /// the mouse passes by it then, for the click was meant for what was there before.
    [[nodiscard]] bool takesClicks() const { return !m_settles.isActive(); }

protected:
    /// Where more of the card goes, below its head.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void addButton(QWidget *button);
    void settle(); ///< begins the moment in which it takes no clicks
    void moveEvent(QMoveEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_remark;
    QTimer m_settles;
};

} // namespace driftgate
