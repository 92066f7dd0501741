#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace driftgate
{

/// What a page says when it has nothing to show: one sentence, why, and what can be done.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setText(const QString &title, const QString &detail = {});
    void addAction(QWidget *button);
    [[nodiscard]] QString title() const;

private:
    QLabel *m_title;
    QLabel *m_detail;
    QHBoxLayout *m_actions;
};

} // namespace driftgate
