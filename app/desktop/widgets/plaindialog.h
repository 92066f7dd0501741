#pragma once

#include <QDialog>

class QVBoxLayout;

namespace driftgate
{

/// A window of words and settings: nothing in it has to be confirmed, Close and Escape end it, and
/// all text is plain text. It goes away with its closing.
class PlainDialog : public QDialog
{
    Q_OBJECT

public:
    PlainDialog(const QString &title, QWidget *parent);

protected:
    /// What stands above the Close button.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_content;
};

} // namespace driftgate
