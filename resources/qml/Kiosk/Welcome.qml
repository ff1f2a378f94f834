// Three doors, and under them how busy the hall is.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property WelcomePage page
    readonly property bool isWide: width > height
    // Large print on a low screen: icons stand beside their words.
    readonly property bool isTight: isWide && Theme.care
    readonly property int gap: 24
    readonly property int doorsHeight: height - doors.y - gap - busy.height - Theme.margin - (hospitals.visible && !isWide ? hospitals.height + gap : 0)

    Question {
        id: greeting
        x: Theme.margin
        y: sheet.isWide ? 32 : 64
        width: (sheet.isWide && hospitals.visible ? hospitals.x : rate.x) - x - sheet.gap
        size: sheet.isWide || Theme.care ? Theme.title : Theme.headline
        text: sheet.page.is_put_away ? qsTr("All is put away") : qsTr("How can we help?")
        help: sheet.isWide ? "" : sheet.page.is_put_away ? qsTr("Lay your card down to go on") : qsTr("Please choose one")
    }
    Button {
        id: rate
        objectName: "door.rate"
        anchors { right: parent.right; rightMargin: Theme.margin }
        y: greeting.y + Math.round((Math.max(implicitHeight, greeting.height) - implicitHeight) / 2)
        implicitHeight: 96
        leftPadding: 28
        size: 32
        iconName: "star"
        text: qsTr("Rate our service")
        help: qsTr("With the code on your receipt")
        onClicked: sheet.page.open_door("rate")
    }
    Button {
        id: hospitals
        objectName: "door.hospitals"
        x: sheet.isWide ? rate.x - width - 16 : Theme.margin
        y: sheet.isWide ? rate.y : busy.y - height - sheet.gap
        width: sheet.isWide ? implicitWidth : parent.width - 2 * x
        height: sheet.isWide ? rate.height : 112
        visible: sheet.page.has_hospitals
        leftPadding: 28
        size: 32
        iconName: "medical"
        text: qsTr("Designated hospitals")
        help: qsTr("Address and telephone")
        onClicked: sheet.page.open_door("hospitals")
    }
    Flow {
        id: doors
        x: Theme.margin
        y: sheet.isWide ? Math.max(greeting.y + greeting.height, rate.y + rate.height) + 24 : greeting.y + greeting.height + 40
        width: parent.width - 2 * x
        spacing: sheet.gap
        readonly property int third: Math.floor((width - 2 * spacing) / 3)
        readonly property int half: Math.floor((width - spacing) / 2)
        readonly property int firstHeight: sheet.isWide ? sheet.doorsHeight : Math.floor((sheet.doorsHeight - spacing) / 2)
        readonly property int otherHeight: sheet.isWide ? sheet.doorsHeight : sheet.doorsHeight - spacing - firstHeight

        ChoiceCard {
            objectName: "door.take"
            width: sheet.isWide ? doors.third : doors.width
            height: doors.firstHeight
            isDoor: !sheet.isTight
            isRoomy: isDoor && height >= Theme.sized(400, 0)
            isPrimary: true
            iconName: "ticket"
            text: qsTr("Take a number")
            help: qsTr("For anything at a counter")
            onClicked: sheet.page.open_door("take")
        }
        ChoiceCard {
            objectName: "door.records"
            width: sheet.isWide ? doors.third : doors.half
            height: doors.otherHeight
            isDoor: !sheet.isTight
            isRoomy: isDoor && height >= Theme.sized(400, 0)
            iconName: "records"
            text: qsTr("Records")
            help: qsTr("Of your social insurance")
            onClicked: sheet.page.open_door("records")
        }
        ChoiceCard {
            objectName: "door.guide"
            width: sheet.isWide ? doors.third : doors.half
            height: doors.otherHeight
            isDoor: !sheet.isTight
            isRoomy: isDoor && height >= Theme.sized(400, 0)
            iconName: "guide"
            text: qsTr("Guide")
            help: qsTr("What to bring, how long it takes")
            onClicked: sheet.page.open_door("guide")
        }
    }
    HowBusy {
        id: busy
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin; bottomMargin: sheet.isWide ? 32 : Theme.margin }
        height: sheet.isWide ? Theme.sized(144, 0) : Theme.care ? 208 : 368
        page: sheet.page
        isWide: sheet.isWide
        isBrief: Theme.care && !sheet.isWide
    }
}
