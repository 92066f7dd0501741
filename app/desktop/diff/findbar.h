#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace driftgate
{

/// What is looked for, and how many there are. It finds nothing by itself.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(const QString &text); ///< an empty text keeps what was there
    [[nodiscard]] QString text() const;
    [[nodiscard]] Qt::CaseSensitivity sensitivity() const;
    /// "3 of 17", "no matches"; `more`: there are more than were counted.
    void setCount(int current, int count, bool more);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QLabel *countLabel() const { return m_count; }
    [[nodiscard]] QToolButton *caseButton() const { return m_case; }

Q_SIGNALS:
    void textChanged(); ///< or the case
    void next();
    void previous();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_edit;
    QToolButton *m_case;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QLabel *m_count;
};

} // namespace driftgate
