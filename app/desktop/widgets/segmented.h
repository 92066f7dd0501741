#pragma once

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace driftgate
{

/// A row of choices that exclude each other, as one control. Arrow keys move the choice.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);
    /// Choices get the numbers 0, 1, 2, … in the order in which they are added.
    int add(const QString &text, const QString &toolTip = {});
    void setText(int choice, const QString &text);
    void setAvailable(int choice, bool available, const QString &why = {});
    [[nodiscard]] int chosen() const { return m_group.checkedId(); }
    void choose(int choice); ///< emits nothing
    [[nodiscard]] QToolButton *button(int choice) const;

Q_SIGNALS:
    /// The person chose; also when they chose again what was chosen.
    void clicked(int choice);

private:
    QHBoxLayout *m_layout;
    QButtonGroup m_group;
};

} // namespace driftgate
