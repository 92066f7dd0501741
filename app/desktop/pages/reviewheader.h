#pragma once

#include "desktop/session/snapshots.h"
#include "desktop/widgets/ground.h"

class QLabel;
class QToolButton;

namespace driftgate
{

class SegmentLabel;
class Segmented;

/// What is under review, which two states are on show, and the way through the differences.
class ReviewHeader : public Ground
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);
    /// `isRollback`: its plan takes the application back.
    void setReview(const ReviewSnapshot &review, bool isRollback, TimePoint now);
    void setPosition(int current, int count);
    [[nodiscard]] Segmented *pairs() const { return m_pairs; }

Q_SIGNALS:
    void pairWanted(const driftgate::Pair &pair);
    void otherPairWanted(QWidget *beside);
    void previousWanted();
    void nextWanted();

private:
    SegmentLabel *m_title;
    Segmented *m_pairs;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_position;
    Pair m_pair;
};

} // namespace driftgate
