#pragma once

#include <QPushButton>

namespace driftgate
{

/// A button whose text is a whole sentence: it takes as many lines as it needs.
class SentenceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SentenceButton(QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const { return m_sentence; }
    /// As the one thing to do here.
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
};

} // namespace driftgate
