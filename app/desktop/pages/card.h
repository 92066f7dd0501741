#pragma once

#include <QFrame>

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

protected:
    /// Where more of the card goes, below its head.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void addButton(QWidget *button);
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
    QHBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_remark;
};

} // namespace driftgate
